import {
  LARGEST_SOURCE_BYTES,
  limitsFor,
  readStructure,
  showText,
  structureRequest,
  utf8,
  type ExecutionRequest,
  type ExecutionResult,
  type TestRun,
} from '@assay/sandbox/domain';
import type { CodeCheck, CodeInteraction } from '../item/interaction';
import type { CodeScheme } from '../item/mark-scheme';
import type { CodeResponse } from '../response/response';
import { runInParts, type Execute } from './run-in-parts';
import { authorProgram, FEEDBACK, ownProgram, runRequest, type RunOptions } from './run-request';
import type { CheckerDecision, TaskResult } from './task-result';

export interface TaskToRun {
  /** Of the request; the further ones of the same task are named after it. */
  readonly id: string;
  readonly interaction: CodeInteraction;
  readonly scheme: Pick<CodeScheme, 'checker' | 'interactor'> | null;
  readonly response: CodeResponse | null;
  readonly checks: readonly CodeCheck[];
  readonly options?: Omit<RunOptions, 'scheme'>;
}

/**
 * All that a task needs of the sandbox: the run of the work; a look at the sources, where a check asks for one; and the
 * checker on the outputs, in a box of its own that the work never sees. What is too much for one request becomes several.
 */
export async function runTask(task: TaskToRun, execute: Execute): Promise<TaskResult> {
  const { id, interaction, scheme, response, options = {} } = task;
  const run = task.checks.filter(({ structure }) => !structure);
  const isLookedAt = run.length < task.checks.length;
  const request = runRequest(id, interaction, response, run, { ...options, ...(scheme && { scheme }) });
  const result = run.length > 0 ? await runInParts(request, execute) : null;
  const looked = isLookedAt ? await lookAt(task, execute) : null;
  const checked = result && scheme?.checker ? await checkOutputs(task, run, result, execute) : null;
  const base = result ?? looked?.result;
  if (!base) throw new RangeError(`The task ${interaction.id} has no check to run.`);
  return {
    ...base,
    tests: result?.tests ?? [],
    ...(looked && { structure: looked.report }),
    ...(checked && { checked: checked.decisions }),
    ...(checked?.result && { checkerToolchain: checked.result.toolchain }),
    ...weakest([result, looked?.result, checked?.result]),
  };
}

async function lookAt({ id, interaction, response, options }: TaskToRun, execute: Execute) {
  const program = ownProgram(interaction, response);
  if (!program) return null;
  const { urgency, owner } = options ?? {};
  const request = {
    ...structureRequest(program, `${id}-structure`),
    ...(urgency && { urgency }),
    ...(owner && { owner }),
  };
  const result = await execute(request);
  const [test] = result.tests;
  return { result, report: test ? readStructure(test) : null };
}

const [ACCEPTS, REFUSES] = [42, 43];
const FILES = { input: 'input.txt', expected: 'expected.txt', output: 'output.txt' } as const;

/** Only outputs of programs that ended well are looked at: how the others ended is finding enough. */
async function checkOutputs(
  { id, scheme, options }: TaskToRun,
  checks: readonly CodeCheck[],
  result: ExecutionResult,
  execute: Execute,
) {
  const checker = scheme?.checker;
  const outputs = checks.flatMap((check) => {
    const test = result.tests.find((each) => each.id === check.id);
    const ended = check.comparer.kind === 'checker' && test?.outcome === 'exited' && test.exitCode === 0;
    return ended ? [{ check, output: test.stdout }] : [];
  });
  if (!checker || outputs.length === 0) return null;
  const fits = ({ check, output }: (typeof outputs)[number]) =>
    output.length + utf8(check.stdin).length + utf8(check.expected).length <= LARGEST_SOURCE_BYTES;
  const tooLong = outputs.filter((each) => !fits(each)).map(({ check }) => [check.id, REFUSED] as const);
  const asked = outputs.filter(fits);
  if (asked.length === 0) return { result: null, decisions: Object.fromEntries(tooLong) };
  const program = authorProgram(checker);
  const isValidator = checker.called === 'validator';
  const request: ExecutionRequest = {
    ...program,
    ...{ id: `${id}-checker`, limits: limitsFor(checker.language), isolation: 'per-test' },
    tests: asked.map(({ check, output }) => ({
      id: check.id,
      stdin: output,
      args: [FILES.input, FILES.expected, isValidator ? FEEDBACK : FILES.output, ...(checker.args ?? [])],
      files: [
        { path: FILES.input, content: utf8(check.stdin) },
        { path: FILES.expected, content: utf8(check.expected) },
        isValidator ? { path: `${FEEDBACK}about.txt`, content: utf8('') } : { path: FILES.output, content: output },
      ],
    })),
    ...(options?.urgency && { urgency: options.urgency }),
    ...(options?.owner && { owner: options.owner }),
  };
  const decided = await runInParts(request, execute);
  const decisions = decided.tests.map((test) => [test.id, decisionOf(test)] as const);
  return { result: decided, decisions: Object.fromEntries([...tooLong, ...decisions]) };
}

const REFUSED: CheckerDecision = { accepted: false, share: 0 };

function decisionOf({ outcome, exitCode, stdout }: TestRun): CheckerDecision {
  const accepted = outcome !== 'exited' ? null : exitCode === ACCEPTS ? true : exitCode === REFUSES ? false : null;
  const score = /^score:? +([01](?:\.\d+)?|\.\d+)\s*$/im.exec(showText(stdout).slice(0, 10_000))?.[1];
  const share = accepted === null || score === undefined ? null : Math.min(1, Number(score));
  return { accepted, share };
}

/** A mark stands on all that was run for it: one demonstration among them makes all of it one. */
function weakest(results: readonly (ExecutionResult | null | undefined)[]): Pick<ExecutionResult, 'assurance'> | null {
  return results.some((each) => each?.assurance === 'demo') ? { assurance: 'demo' } : null;
}
