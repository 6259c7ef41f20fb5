import { incidentKinds, LONGEST_ADDITION_MINUTES, type LiveState } from '@assay/delivery/domain';
import { Instant, nonEmpty, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';
import { HandedInBy } from './candidate-attempt';

const states = [
  'not-arrived',
  'waiting',
  'working',
  'paused',
  'offline',
  'finished',
  'absent',
  'withdrawn',
] as const satisfies readonly LiveState[];

const Spell = z.object({ from: Instant, to: z.nullable(Instant) });

/** The name stands here and the script code does not: whoever sees both could break the anonymity of marking. */
export const LiveCandidate = z.object({
  entryId: Uuid,
  number: z.string(),
  name: z.string(),
  extraTimePercent: z.number(),
  state: z.enum(states),
  /** Last heard from, while nothing is heard. */
  offlineSince: z.nullable(Instant),
  checkedInAt: z.nullable(Instant),
  question: z.nullable(z.number()),
  startedAt: z.nullable(Instant),
  endsAt: z.nullable(Instant),
  pausedAt: z.nullable(Instant),
  addedMinutes: z.number(),
  /** Given back for waiting for runs; in `endsAt` already. */
  repaidSeconds: z.number(),
  submittedAt: z.nullable(Instant),
  handedInBy: z.nullable(HandedInBy),
  lastSavedAt: z.nullable(Instant),
  /** Times without a word that are over, and pauses: the connection bar. */
  offline: z.array(Spell),
  pauses: z.array(Spell),
});
export type LiveCandidate = z.infer<typeof LiveCandidate>;

/** What was done, and lines that were lost for a minute or longer. */
export const LiveIncident = z.object({
  id: z.string(),
  at: Instant,
  kind: z.enum([...incidentKinds, 'was-offline']),
  words: z.string(),
  minutes: z.nullable(z.number()),
  /** Whom it concerns; empty: the whole sitting. */
  entryIds: z.array(Uuid),
  /** How many of them have confirmed that they read it. */
  readBy: z.number(),
  /** Null: nobody, it was noticed. */
  by: z.nullable(z.string()),
  until: z.nullable(Instant),
});
export type LiveIncident = z.infer<typeof LiveIncident>;

/** Whether candidates can run their code; counted over the last ten minutes. */
export const LiveRuns = z.object({
  waiting: z.number(),
  waitingSince: z.nullable(Instant),
  /** Failed for a reason of ours, lost ones included. */
  failed: z.number(),
  lastFailedAt: z.nullable(Instant),
});
export type LiveRuns = z.infer<typeof LiveRuns>;

export const LiveSitting = z.object({
  serverNow: Instant,
  sitting: z.object({
    id: Uuid,
    title: z.string(),
    specificationTitle: z.string(),
    componentTitle: z.string(),
    place: z.string(),
    opensAt: Instant,
    closesAt: Instant,
    durationMinutes: z.number(),
    questions: z.number(),
    isObserved: z.boolean(),
  }),
  candidates: z.array(LiveCandidate),
  /** Newest first. */
  incidents: z.array(LiveIncident),
  runs: LiveRuns,
});
export type LiveSitting = z.infer<typeof LiveSitting>;

/** One event of the stream: everything at first, then what has changed since the event before. */
export const LiveNews = z.object({
  serverNow: Instant,
  all: z.nullable(LiveSitting),
  candidates: z.array(LiveCandidate),
  incidents: z.nullable(z.array(LiveIncident)),
  /** As they stand now, whether they changed or not. */
  runs: LiveRuns,
});
export type LiveNews = z.infer<typeof LiveNews>;

/** Null: everybody whom it can concern. */
const For = z.nullable(z.array(Uuid).check(z.minLength(1), z.maxLength(5_000)));

export const WithReason = z.object({ entryIds: For, reason: nonEmpty(500, 'Write a reason.') });
export type WithReason = z.infer<typeof WithReason>;

export const AddTime = z.object({
  entryIds: For,
  reason: nonEmpty(500, 'Write a reason.'),
  minutes: z
    .int('Write whole minutes.')
    .check(
      z.minimum(1, `Write a number from 1 to ${LONGEST_ADDITION_MINUTES}.`),
      z.maximum(LONGEST_ADDITION_MINUTES, `Write a number from 1 to ${LONGEST_ADDITION_MINUTES}.`),
    ),
});
export type AddTime = z.infer<typeof AddTime>;

/** How many candidates it concerned. */
export const Done = z.object({ incidentId: Uuid, candidates: z.number() });
export type Done = z.infer<typeof Done>;
