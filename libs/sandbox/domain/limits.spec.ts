import { LARGEST_LIMITS, limitsFor } from './limits';
import { isSourcePath } from './execution';
import { meets } from './toolchain';

describe('limits', () => {
  it('gives waiting twice the processor time and two seconds, unless a task says otherwise', () => {
    expect(limitsFor('python')).toMatchObject({ cpuMs: 2000, wallMs: 6000 });
    expect(limitsFor('python', { cpuMs: 1000 })).toMatchObject({ cpuMs: 1000, wallMs: 4000 });
    expect(limitsFor('python', { cpuMs: 1000, wallMs: 1500 })).toMatchObject({ wallMs: 1500 });
  });

  it('never grants more than one task may take from a machine', () => {
    expect(limitsFor('javascript', { memoryBytes: 2 ** 50, cpuMs: 10 ** 9 })).toMatchObject({
      memoryBytes: LARGEST_LIMITS.memoryBytes,
      cpuMs: LARGEST_LIMITS.cpuMs,
      wallMs: LARGEST_LIMITS.wallMs,
    });
  });
});

describe('the file names of a task', () => {
  it('stay inside their directory and need no quoting', () => {
    for (const path of ['main.py', 'data/sales-2026.csv', 'a/b/c.js']) expect(isSourcePath(path)).toBe(true);
    for (const path of ['/etc/passwd', '../x', 'a/../../x', '.bashrc', 'a//b', '', 'a b', 'ü.py', '-rf', 'a\0b']) {
      expect(isSourcePath(path)).toBe(false);
    }
  });
});

describe('the version of a language', () => {
  it('is met by any later part that a task did not ask for', () => {
    const installed = { language: 'python', version: '3.11.2' } as const;
    expect(meets(installed, { language: 'python', version: '3' })).toBe(true);
    expect(meets(installed, { language: 'python', version: '3.11' })).toBe(true);
    expect(meets(installed, { language: 'python', version: '3.1' })).toBe(false);
    expect(meets(installed, { language: 'javascript', version: '3' })).toBe(false);
  });
});
