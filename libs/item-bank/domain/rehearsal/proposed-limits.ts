import { LARGEST_LIMITS, limitsFor } from '@assay/sandbox/domain';
import type { CodeInteraction } from '../item/interaction';
import { isProven, type RehearsedProgram } from './rehearsal';

const MIB = 1024 * 1024;
/** Four times the slowest right program leaves room for another right way to do it. */
const FACTOR = 4;
/** Below this a time says more about how a language starts than about a program. */
const LEAST_CPU_MS = 1000;
/** With less room than this a right program may fail on a busy day. */
const LEAST_MARGIN = 2;

export interface Measured {
  /** The slowest check of the slowest right program; null before anything was measured. */
  readonly rightCpuMs: number | null;
  readonly rightMemoryBytes: number | null;
  readonly proposedCpuMs: number | null;
  readonly proposedMemoryBytes: number | null;
  /** How often the slowest right program fits into the time; null before anything was measured. */
  readonly margin: number | null;
  readonly warnings: readonly string[];
}

/** What the measured times say about the limits of a task. */
export function measure(task: CodeInteraction, programs: readonly RehearsedProgram[]): Measured {
  const own = programs.filter(({ interactionId }) => interactionId === task.id);
  const right = own.filter(({ declared }) => declared === 'AC').flatMap(({ rounds }) => rounds);
  const passed = right.filter(({ verdict }) => verdict === 'AC');
  const rightCpuMs = passed.length > 0 ? Math.max(...passed.map(({ cpuMs }) => cpuMs)) : null;
  const memory = passed.flatMap(({ peakMemoryBytes }) => (peakMemoryBytes === null ? [] : [peakMemoryBytes]));
  const rightMemoryBytes = memory.length > 0 ? Math.max(...memory) : null;
  const margin = rightCpuMs === null ? null : task.limits.cpuMs / Math.max(1, rightCpuMs);
  return {
    rightCpuMs,
    rightMemoryBytes,
    proposedCpuMs: rightCpuMs === null ? null : proposedTime(rightCpuMs),
    proposedMemoryBytes: rightMemoryBytes === null ? null : proposedMemory(task, rightMemoryBytes),
    margin,
    warnings: [
      ...(margin !== null && margin < LEAST_MARGIN
        ? [`A right program needs more than half of the time. On a busy day it may fail: give it more.`]
        : []),
      ...own
        .filter((program) => program.declared === 'TLE' && program.rounds.length > 0 && !isProven(program))
        .filter(({ rounds }) => rounds.some(({ verdict }) => verdict === 'AC'))
        .map(({ name }) => `“${name}” is meant to be too slow and is in time. Give more data, or less time.`),
    ],
  };
}

/** At least a second; then in steps that people would choose: half seconds, whole seconds, from ten on two at a time. */
function proposedTime(rightCpuMs: number): number {
  const wanted = Math.max(LEAST_CPU_MS, rightCpuMs * FACTOR);
  const step = wanted <= 3000 ? 500 : wanted <= 10_000 ? 1000 : 2000;
  return Math.min(LARGEST_LIMITS.cpuMs, Math.ceil(wanted / step) * step);
}

/** What the language is given anyway, or twice of what was used. */
function proposedMemory(task: CodeInteraction, used: number): number {
  const usual = limitsFor(task.language).memoryBytes;
  const wanted = Math.ceil((used * 2) / (64 * MIB)) * 64 * MIB;
  return Math.min(LARGEST_LIMITS.memoryBytes, Math.max(usual, wanted));
}
