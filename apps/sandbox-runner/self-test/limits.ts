import type { CapabilityProblem, Outcome } from '@assay/sandbox/domain';
import { DO_NOT_USE, fly, problem, shell, type Canary, type TestBench } from './canary';

const MIB = 1024 * 1024;

interface LimitCanary extends Canary {
  /** How a run that was held ends. */
  ends: Outcome;
  /** Where nothing counts exactly, the program may notice the second, harder limit before we look. */
  orFails?: true;
  otherwise: string;
}

const CANARIES: readonly LimitCanary[] = [
  {
    entry: 'fork.sh',
    text: 'i=0; while [ $i -lt 100 ]; do sleep 20 & i=$((i+1)); done; wait',
    limits: { processes: 12, wallMs: 20_000 },
    ends: 'processes',
    orFails: true,
    otherwise: 'The limit of processes does not hold.',
  },
  {
    entry: 'allocate.sh',
    text: 'head -c 400000000 /dev/zero | tail -c 400000000 | wc -c | grep 400000000 && sleep 20',
    limits: { memoryBytes: 48 * MIB, wallMs: 20_000 },
    ends: 'memory',
    orFails: true,
    otherwise: 'The limit of memory does not hold.',
  },
  {
    entry: 'kill.sh',
    text: "trap '' TERM HUP INT; kill -9 1; kill -TERM 1; (setsid sleep 60 &); sleep 60",
    limits: { wallMs: 300 },
    ends: 'wall',
    otherwise: 'A program that does not want to end cannot be ended.',
  },
  {
    entry: 'spin.sh',
    text: 'while :; do :; done',
    limits: { cpuMs: 200, wallMs: 20_000 },
    ends: 'cpu',
    otherwise: 'The limit of processor time does not hold.',
  },
  {
    entry: 'flood.sh',
    text: 'yes',
    limits: { outputBytes: 1000, wallMs: 20_000 },
    ends: 'output',
    otherwise: 'The limit of output does not hold.',
  },
];

/** Whether the limits hold. The first problem says enough. */
export async function checkLimits(bench: TestBench): Promise<CapabilityProblem | null> {
  const isInexact = !bench.accounting.startsWith('cgroup');
  for (const { ends, orFails, otherwise, ...canary } of CANARIES) {
    const run = await fly(bench, shell, canary);
    const hasFailed = run.outcome === 'exited' && run.exitCode !== 0;
    if (run.outcome === ends || (isInexact && orFails && hasFailed)) continue;
    return problem(`${otherwise} (${canary.entry} ended with "${run.outcome}".)`, DO_NOT_USE);
  }
  return null;
}
