import type { Accounting, Assurance, Verdict } from '@assay/sandbox/domain';

export const ASSURANCE_WORDS: Record<Assurance, string> = {
  namespace: 'namespaces of the machine',
  kernel: 'a kernel of its own',
  demo: 'nothing: a demonstration, provisional',
};
export const ACCOUNTING_WORDS: Record<Accounting, string> = {
  cgroup2: 'counted exactly (control groups v2)',
  cgroup1: 'counted exactly (control groups v1)',
  rusage: 'counted when each process ends',
  polled: 'looked at every few milliseconds',
};

/** 41 ms, 1.2 s */
export const timeWords = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);

export const memoryWords = (bytes: number | null): string =>
  bytes === null ? 'not counted' : `${Math.max(1, Math.round(bytes / (1024 * 1024)))} MB`;

export function verdictChip(verdict: Verdict): { readonly words: string; readonly look: 'good' | 'bad' | 'warn' } {
  if (verdict === 'AC') return { words: 'Passed', look: 'good' };
  if (verdict === 'IE' || verdict === 'SKIPPED') return { words: 'Not run', look: 'warn' };
  return { words: verdict === 'PE' ? 'Layout differs' : 'Not passed', look: 'bad' };
}
