import type { Outcome } from './execution';
import { isDecided, VERDICTS, verdictOf, worstVerdict, type Verdict } from './verdict';

const right = { equal: true } as const;
const wrong = { equal: false, reason: 'The output differs first in line 1.' } as const;

describe('the verdict on a run', () => {
  it('accepts the right output of a program that ended by itself without an error', () => {
    expect(verdictOf({ outcome: 'exited', exitCode: 0 }, right)).toBe('AC');
    expect(verdictOf({ outcome: 'exited', exitCode: 0 }, wrong)).toBe('WA');
  });

  it('never accepts the right output of a program that failed or was stopped', () => {
    expect(verdictOf({ outcome: 'exited', exitCode: 1 }, right)).toBe('RE');
    const stopped: Record<Exclude<Outcome, 'exited'>, Verdict> = {
      signalled: 'RE',
      cpu: 'TLE',
      wall: 'WTLE',
      memory: 'MLE',
      output: 'OLE',
      processes: 'PLE',
      file: 'FLE',
      syscall: 'SV',
      skipped: 'SKIPPED',
      'not-built': 'CE',
      'driver-error': 'IE',
    };
    for (const [outcome, verdict] of Object.entries(stopped)) {
      expect(verdictOf({ outcome: outcome as Outcome, exitCode: 0 }, right)).toBe(verdict);
    }
  });

  it('leaves a failure of the sandbox and a test that was not run undecided, so that neither becomes a mark', () => {
    expect(VERDICTS.filter((verdict) => !isDecided(verdict))).toEqual(['IE', 'SKIPPED']);
  });

  it('names the gravest of several findings, and a failure of the sandbox before all', () => {
    expect(worstVerdict(['AC', 'WA', 'TLE'])).toBe('TLE');
    expect(worstVerdict(['OLE', 'IE', 'AC'])).toBe('IE');
    expect(worstVerdict(['AC', 'AC'])).toBe('AC');
    expect(worstVerdict([])).toBe('IE');
  });
});
