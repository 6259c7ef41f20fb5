import type { Run, RunCheck, RunOutput } from '@assay/delivery/contract';
import {
  buildMessages,
  buildSentence,
  checkFindings,
  type CodeInteraction,
  type TaskResult,
} from '@assay/item-bank/domain';
import { showText, VERDICT_TITLES, verdictOf, type ExecutionResult } from '@assay/sandbox/domain';
import { leftBehind } from './left-behind';

const SHOWN_CHARACTERS = 8_000;
export const OWN_INPUT = 'own-input';

/** Expected and given output side by side: these checks are shown to candidates anyway. */
export function visibleFindings(task: CodeInteraction, result: TaskResult): RunCheck[] {
  return checkFindings(task.visibleChecks, result, task).map((finding, index) => {
    const test = result.tests.find(({ id }) => id === finding.checkId);
    return {
      id: finding.checkId,
      title: finding.title,
      expected: task.visibleChecks[index]?.expected ?? '',
      verdict: finding.verdict,
      finding: finding.reason,
      timeMs: finding.cpuMs,
      memoryBytes: finding.peakMemoryBytes,
      output: finding.output,
      errors: finding.errors,
      truncated: test !== undefined && isCut(test),
      ...leftBehind(test?.tree, sourcesOf(task, finding.checkId), task.task === 'commandLine'),
    };
  });
}

/** On the candidate's own input nothing is expected: how the program ended is the whole finding. */
export function ownInputFinding(task: CodeInteraction, result: ExecutionResult): RunOutput | null {
  const test = result.tests.find(({ id }) => id === OWN_INPUT);
  if (!test) return null;
  const verdict = verdictOf(test, { equal: true });
  return {
    verdict,
    finding: verdict === 'AC' ? 'The program ended by itself.' : VERDICT_TITLES[verdict],
    timeMs: test.cpuMs,
    memoryBytes: test.peakMemoryBytes,
    output: showText(test.stdout).slice(0, SHOWN_CHARACTERS),
    errors: showText(test.stderr).slice(0, SHOWN_CHARACTERS),
    truncated: isCut(test),
    ...leftBehind(test.tree, sourcesOf(task, OWN_INPUT), task.task === 'commandLine'),
  };
}

/** What the compiler said, once for all checks. */
export function buildFinding({ build, tests }: ExecutionResult): Run['build'] {
  if (!build) return null;
  const ok = tests.every(({ outcome }) => outcome !== 'not-built');
  return {
    ok,
    sentence: ok ? 'The program was built.' : buildSentence(build),
    messages: buildMessages(build).slice(0, SHOWN_CHARACTERS),
    timeMs: build.cpuMs,
  };
}

/** Files that a check lays out are data, even where a source has the same name. */
function sourcesOf(task: CodeInteraction, checkId: string): ReadonlySet<string> {
  const check = task.visibleChecks.find(({ id }) => id === checkId);
  const data = new Set((check?.files ?? []).map(({ path }) => path));
  return new Set(task.files.map(({ path }) => path).filter((path) => !data.has(path)));
}

const isCut = ({ truncated, stdout, stderr }: ExecutionResult['tests'][number]) =>
  truncated || stdout.length > SHOWN_CHARACTERS || stderr.length > SHOWN_CHARACTERS;
