import { limitsFor } from '@assay/sandbox/domain';
import { outcomeOf, signalOf, wasStarved, type RunFacts } from './outcome';

const clean: RunFacts = {
  exitCode: 0,
  stopped: null,
  usage: { cpuMs: 10, peakMemoryBytes: 1000, memoryExceeded: false, processesExceeded: false },
  limits: limitsFor('python'),
};
const outcome = (change: Partial<RunFacts>) => outcomeOf({ ...clean, ...change });
const used = (change: Partial<RunFacts['usage']>) => ({ usage: { ...clean.usage, ...change } });

describe('how a run ended', () => {
  it('follows from counters and not from the exit code, which a program chooses', () => {
    expect(outcome({ exitCode: 137 })).toBe('signalled');
    expect(outcome({ exitCode: 137, ...used({ memoryExceeded: true }) })).toBe('memory');
    expect(outcome({ exitCode: 0, ...used({ memoryExceeded: true }) })).toBe('memory'); // a child was killed, a shell carried on
    expect(outcome({ exitCode: 0, ...used({ processesExceeded: true }) })).toBe('processes');
    expect(outcome({ exitCode: 0, ...used({ cpuMs: 2001 }) })).toBe('cpu');
  });

  it('names the gravest of several reasons', () => {
    expect(outcome({ stopped: 'output', exitCode: null, ...used({ memoryExceeded: true }) })).toBe('output');
    expect(outcome({ stopped: 'wall', exitCode: null, ...used({ cpuMs: 5000 }) })).toBe('cpu');
    expect(outcome({ stopped: 'wall', exitCode: null })).toBe('wall');
  });

  it('is a failure of ours when bubblewrap says nothing and we did not stop it', () => {
    expect(outcome({ exitCode: null })).toBe('driver-error');
    expect(outcome({ exitCode: null, stopped: 'cancelled' })).toBe('driver-error');
  });

  it('is a failure of ours when the program was ready to run and the machine was busy with others', () => {
    expect(wasStarved({ elapsedMs: 12_000, cpuMs: 1_500, waitedMs: 10_000 })).toBe(true);
    expect(outcome({ exitCode: null, stopped: 'starved' })).toBe('driver-error');
    expect(outcome({ exitCode: 137, stopped: 'starved' })).toBe('driver-error');
  });

  it('is the end of its time when the program slept, even on a busy machine, and its processor time counts first', () => {
    expect(wasStarved({ elapsedMs: 6_000, cpuMs: 20, waitedMs: 300 })).toBe(false);
    expect(wasStarved({ elapsedMs: 12_000, cpuMs: 500, waitedMs: 6_500 })).toBe(false);
    expect(outcome({ exitCode: null, stopped: 'starved', ...used({ cpuMs: 5000 }) })).toBe('cpu');
  });

  it('tells a file that grew too large, a forbidden call and other signals apart', () => {
    expect(outcome({ exitCode: 153 })).toBe('file');
    expect(outcome({ exitCode: 159 })).toBe('syscall');
    expect(outcome({ exitCode: 139 })).toBe('signalled');
    expect([signalOf(139), signalOf(3), signalOf(255), signalOf(null)]).toEqual([11, null, null, null]);
  });
});
