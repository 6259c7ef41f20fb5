import type { RunCheck, RunOutput } from '@assay/delivery/contract';
import { checkFindings, type CodeInteraction } from '@assay/item-bank/domain';
import { showText, VERDICT_TITLES, verdictOf, type ExecutionResult } from '@assay/sandbox/domain';

const SHOWN_CHARACTERS = 8_000;
export const OWN_INPUT = 'own-input';

/** Expected and given output side by side: these checks are shown to candidates anyway. */
export function visibleFindings({ visibleChecks }: CodeInteraction, result: ExecutionResult): RunCheck[] {
  return checkFindings(visibleChecks, result).map((finding, index) => ({
    id: finding.checkId,
    title: finding.title,
    expected: visibleChecks[index]?.expected ?? '',
    verdict: finding.verdict,
    finding: finding.reason,
    timeMs: finding.cpuMs,
    memoryBytes: finding.peakMemoryBytes,
    output: finding.output,
    errors: finding.errors,
    truncated: result.tests.some((test) => test.id === finding.checkId && isCut(test)),
  }));
}

/** On the candidate's own input nothing is expected: how the program ended is the whole finding. */
export function ownInputFinding(result: ExecutionResult): RunOutput | null {
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
  };
}

const isCut = ({ truncated, stdout, stderr }: ExecutionResult['tests'][number]) =>
  truncated || stdout.length > SHOWN_CHARACTERS || stderr.length > SHOWN_CHARACTERS;
