import {
  checkFindings,
  comparerOfFlags,
  exactText,
  runTask,
  submissionVerdict,
  taskFiles,
  type AuthorProgram,
  type CheckFinding,
  type CodeCheck,
  type CodeInteraction,
  type JudgedTest,
  type PackageSubmission,
  type PackageTest,
  type ProblemPackage,
  type TaskResult,
} from '@assay/item-bank/domain';
import type { SandboxClient } from '@assay/sandbox/api';
import { limitsFor, type Language, type Limits, type Verdict } from '@assay/sandbox/domain';
import { randomUUID } from 'node:crypto';

export type Versions = Readonly<Partial<Record<Language, string>>>;

export interface Judged {
  readonly verdict: Verdict;
  readonly tests: readonly JudgedTest[];
  /** Of the test that decided. */
  readonly reason: string;
  /** Of the slowest test. */
  readonly cpuMs: number;
}

/** Why a submission cannot be judged here. */
export class Unsupported extends Error {}

export interface JudgingPlan {
  readonly problem: ProblemPackage;
  readonly submission: PackageSubmission;
  readonly cpuMs: number | null;
  readonly versions: Versions;
  /** Whether what is known so far is enough. */
  readonly isEnough: (tests: readonly JudgedTest[]) => boolean;
}

/** So many at a time: the more, the less is run after the verdict is known. */
const TESTS_AT_A_TIME = 10;
/** A fault of ours is tried again: a machine that was too busy may be less so. */
const TRIES = 4;
const isOurFault = ({ verdict }: CheckFinding) => verdict === 'IE' || verdict === 'SKIPPED';

/** Runs a submission as a hand-in of a task is run, and compares it by the same code. */
export async function judge(sandbox: SandboxClient, plan: JudgingPlan): Promise<Judged> {
  const task = taskOf(plan);
  const checks = plan.problem.tests.map((test) => checkOf(plan.problem, test));
  const programs = programsOf(plan);
  const tests: JudgedTest[] = [];
  const findings: CheckFinding[] = [];
  for (let at = 0; at < checks.length; at += TESTS_AT_A_TIME) {
    const some = checks.slice(at, at + TESTS_AT_A_TIME);
    const run = () => findingsOf(sandbox, task, programs, some);
    let found = await run();
    for (let tries = 1; tries < TRIES && found.some(isOurFault); tries += 1) found = await run();
    findings.push(...found);
    tests.push(...found.map((finding, index) => judgedTest(plan, at + index, finding)));
    if (plan.isEnough(tests)) break;
  }
  const verdict = submissionVerdict(tests);
  const decided = findings.find((finding) => finding.verdict === verdict);
  const errors = verdict === 'RE' || verdict === 'CE' ? ` ${(decided?.errors ?? '').trim().slice(-300)}` : '';
  const cpuMs = Math.max(0, ...findings.map((finding) => finding.cpuMs));
  return { verdict, tests, reason: `${decided?.reason ?? ''}${errors}`, cpuMs };
}

async function findingsOf(
  sandbox: SandboxClient,
  task: CodeInteraction,
  scheme: { checker?: AuthorProgram; interactor?: AuthorProgram },
  checks: readonly CodeCheck[],
): Promise<CheckFinding[]> {
  const result: TaskResult = await runTask(
    { id: randomUUID(), interaction: task, scheme, response: null, checks, options: { urgency: 'hand-in' } },
    (request) => sandbox.execute(request),
  );
  return checkFindings(checks, result, task).map((finding) =>
    isRefusedByInterpreter(finding, result) ? { ...finding, verdict: 'CE' } : finding,
  );
}

/** Languages without a compiler: what is no program at all ends at once, with these words. */
function isRefusedByInterpreter({ verdict, output, errors }: CheckFinding, { build }: TaskResult): boolean {
  const refused = /^(SyntaxError|IndentationError|TabError)\b/m.test(errors) || /: syntax error/.test(errors);
  return verdict === 'RE' && build === undefined && output === '' && refused;
}

const judgedTest = ({ problem }: JudgingPlan, index: number, finding: CheckFinding): JudgedTest => ({
  name: problem.tests[index]?.name ?? '',
  verdict: finding.verdict,
  isEmpty: finding.output === '',
});

function taskOf({ problem, submission, cpuMs, versions }: JudgingPlan): CodeInteraction {
  const { language } = submission;
  const version = language && versions[language];
  if (!language || !version) throw new Unsupported(language ? `There is no ${language} here.` : 'No such language.');
  const files = taskFiles(problem, submission);
  if (files === null) throw new Unsupported('A file of it is no text.');
  return {
    ...{ id: 'task', kind: 'code', prompt: [], title: problem.name, visibleChecks: [], language, version },
    ...files,
    limits: limitsOf(problem, language, cpuMs),
    ...(problem.isInteractive && { task: 'interactive' as const }),
  };
}

function limitsOf({ limits }: ProblemPackage, language: Language, cpuMs: number | null): Limits {
  const MIB = 1024 * 1024;
  return limitsFor(language, {
    ...(cpuMs !== null && { cpuMs }),
    ...(limits.memoryMiB !== null && { memoryBytes: limits.memoryMiB * MIB }),
    ...(limits.outputMiB !== null && { outputBytes: limits.outputMiB * MIB }),
  });
}

function checkOf(problem: ProblemPackage, test: PackageTest): CodeCheck {
  const [stdin, expected] = [exactText(test.input), exactText(test.answer)];
  const files = test.files.map(({ path, content }) => ({ path, content: exactText(content) ?? '' }));
  if (stdin === null || expected === null) throw new Unsupported(`The test ${test.name} is no text.`);
  const comparer = problem.validator ? { kind: 'checker' as const } : comparerOfFlags(test.validatorArgs).comparer;
  return {
    ...{ id: test.name, title: test.name, stdin, expected, comparer },
    ...(test.args.length > 0 && { args: test.args }),
    ...(files.length > 0 && { files }),
  };
}

function programsOf({ problem, versions }: JudgingPlan): { checker?: AuthorProgram; interactor?: AuthorProgram } {
  const { validator } = problem;
  if (validator === null) return {};
  const version = validator.language && versions[validator.language];
  if (!validator.language || !version) throw new Unsupported('Its output validator is in no language that runs here.');
  const args = problem.tests[0]?.validatorArgs ?? [];
  const program: AuthorProgram = {
    ...{ language: validator.language, version, entry: validator.entry, called: 'validator', args },
    files: validator.files.map(({ path, content }) => ({ path, content: exactText(content) ?? '' })),
  };
  return problem.isInteractive ? { interactor: program } : { checker: program };
}
