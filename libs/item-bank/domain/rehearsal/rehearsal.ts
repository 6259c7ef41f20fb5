import { isDecided, type Assurance, type Toolchain, type Verdict } from '@assay/sandbox/domain';
import type { CheckFinding } from '../code/check-findings';
import type { MarkableItem } from '../item/item';
import { codeProblems } from '../authoring/code-problems';
import { tasksOf } from './task-hash';

/** Once may be luck: a program on the edge of its time passes now and fails in the exam. */
export const ROUNDS = 3;

/** A program that the author gave with a task, and the verdict that it must earn. */
export interface ProgramToProve {
  readonly interactionId: string;
  /** Null for the solution of the task itself. */
  readonly name: string | null;
  readonly declared: Verdict;
  readonly files: Readonly<Record<string, string>>;
}

export interface RehearsedRound {
  /** AC when every check passed and the task earned all its marks; else that of the first check that did not. */
  readonly verdict: Verdict;
  /** The check that decided; null for AC. */
  readonly checkId: string | null;
  /** How that check ended, in words. */
  readonly reason: string | null;
  /** Of the slowest and of the largest of the checks that were run. */
  readonly cpuMs: number;
  readonly peakMemoryBytes: number | null;
}

export interface RehearsedProgram {
  readonly interactionId: string;
  readonly name: string | null;
  readonly declared: Verdict;
  readonly rounds: readonly RehearsedRound[];
}

/** Where it ran: a proof is one of a runner and a toolchain too. */
export interface RehearsalPlace {
  readonly runner: string;
  readonly driver: string;
  readonly assurance: Assurance;
  readonly toolchains: readonly Toolchain[];
}

export interface RehearsalReport {
  readonly programs: readonly RehearsedProgram[];
  readonly place: RehearsalPlace | null;
}

/**
 * queued, running · proven: every program earned its verdict in every round · disproven: one did not · outdated: the
 * task was changed meanwhile · unavailable: nothing could run it · failed: a fault of ours.
 */
export const REHEARSAL_STATES = [
  'queued',
  'running',
  'proven',
  'disproven',
  'outdated',
  'unavailable',
  'failed',
] as const;
export type RehearsalState = (typeof REHEARSAL_STATES)[number];
export const isOver = (state: RehearsalState): boolean => state !== 'queued' && state !== 'running';

/** The solution of each task and all that its author declared, in the order in which they are shown. */
export function programsToProve(item: MarkableItem): ProgramToProve[] {
  return tasksOf(item).flatMap(({ task, scheme }) => [
    {
      interactionId: task.id,
      name: null,
      declared: 'AC' as const,
      files: asRecord(scheme.referenceSolution),
    },
    ...(scheme.solutions ?? []).map(({ name, verdict, files }) => ({
      interactionId: task.id,
      name,
      declared: verdict,
      files: asRecord(files),
    })),
  ]);
}

/** Why a rehearsal cannot begin; the rest of the item may still be unfinished. */
export function rehearsalProblem(item: MarkableItem): string | null {
  const stops = /^(files|entry|function|language|checks|referenceSolution|solutions|checker|interactor)(\.|$)/;
  const problems = tasksOf(item).flatMap(({ task, scheme }) => codeProblems(task, scheme));
  return problems.find(({ severity, field }) => severity === 'blocks' && stops.test(field))?.sentence ?? null;
}

/**
 * What one round of one program came to; null while a check of it could not be judged for a fault of ours.
 * `earnsAll` is asked only when every check passed.
 */
export function roundOf(findings: readonly CheckFinding[], earnsAll: () => boolean): RehearsedRound | null {
  if (findings.some(({ verdict }) => verdict === 'IE')) return null;
  const decided = findings.find(({ verdict }) => verdict !== 'AC');
  const memory = findings.flatMap(({ peakMemoryBytes }) => (peakMemoryBytes === null ? [] : [peakMemoryBytes]));
  const used = {
    cpuMs: Math.max(0, ...findings.map(({ cpuMs }) => cpuMs)),
    peakMemoryBytes: memory.length > 0 ? Math.max(...memory) : null,
  };
  if (decided) return { verdict: decided.verdict, checkId: decided.checkId, reason: decided.reason, ...used };
  if (!earnsAll())
    return { verdict: 'WA', checkId: null, reason: 'It passes every check and does not earn all marks.', ...used };
  return { verdict: 'AC', checkId: null, reason: null, ...used };
}

/**
 * Whether a verdict is the declared one. Too slow by the processor may be too slow by the clock first: which of the two
 * is a matter of how busy the machine is. What was not run for want of time is no verdict of the program.
 */
export const isAsDeclared = (declared: Verdict, verdict: Verdict): boolean =>
  isDecided(verdict) && (verdict === declared || (declared === 'TLE' && verdict === 'WTLE'));

/** Three rounds, each with the declared verdict. */
export const isProven = ({ declared, rounds }: RehearsedProgram): boolean =>
  rounds.length === ROUNDS && rounds.every(({ verdict }) => isAsDeclared(declared, verdict));

/** The checks of a program that must fail are run in growing groups: what comes after its verdict need not be run. */
export function nextGroup(total: number, done: number, decidedBefore: number | null): number {
  const wanted = decidedBefore !== null && done <= decidedBefore ? decidedBefore + 1 - done : Math.max(2, done);
  return Math.min(wanted, total - done);
}

const asRecord = (files: readonly { readonly path: string; readonly content: string }[]) =>
  Object.fromEntries(files.map(({ path, content }) => [path, content]));
