import { REHEARSAL_STATES } from '@assay/item-bank/domain';
import { defineJob, Instant, Uuid } from '@assay/platform/contract';
import { ASSURANCES, LANGUAGES, VERDICTS } from '@assay/sandbox/domain';
import * as z from 'zod/mini';
import { ItemContent } from './item-content';

export const rehearsalRoutes = {
  list: (itemId: string) => `items/${itemId}/rehearsals`,
  one: (itemId: string, id: string) => `items/${itemId}/rehearsals/${id}`,
  outputs: (itemId: string) => `items/${itemId}/solution-outputs`,
  inputs: (itemId: string) => `items/${itemId}/generated-inputs`,
  toolchains: 'items/toolchains',
} as const;

/** An author wants to know whether the checks of a task find what they should. */
export const rehearsalRequested = defineJob(
  'rehearsalRequested',
  'analysis',
  z.object({ organisationId: Uuid, rehearsalId: Uuid }),
);

const Verdict = z.enum(VERDICTS);
const Round = z.object({
  verdict: Verdict,
  checkId: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  cpuMs: z.number(),
  peakMemoryBytes: z.nullable(z.number()),
});
const Program = z.object({
  interactionId: z.string(),
  name: z.nullable(z.string()),
  declared: Verdict,
  rounds: z.array(Round),
});
const Installed = z.array(z.object({ language: z.enum(LANGUAGES), version: z.string() }));
const Place = z.object({
  runner: z.string(),
  driver: z.string(),
  assurance: z.enum(ASSURANCES),
  toolchains: Installed,
});

export const Rehearsal = z.object({
  id: Uuid,
  state: z.enum(REHEARSAL_STATES),
  /** Of the tasks that were rehearsed; compare with that of the draft. */
  taskHash: z.string(),
  requestedAt: Instant,
  requestedBy: z.string(),
  finishedAt: z.nullable(Instant),
  /** Rounds of all programs. */
  total: z.number(),
  programs: z.array(Program),
  place: z.nullable(Place),
  /** Why there is no finding, in a sentence; null where there is one. */
  message: z.nullable(z.string()),
});
export type Rehearsal = z.infer<typeof Rehearsal>;
/** Newest first. */
export const RehearsalList = z.object({ rows: z.array(Rehearsal) });
export type RehearsalList = z.infer<typeof RehearsalList>;

/** `revision` is the one the author sees: what is rehearsed is what was saved with it. */
export const StartRehearsal = z.object({ revision: z.number().check(z.int()) });
export type StartRehearsal = z.infer<typeof StartRehearsal>;

/** Of a runner, what an author may know: a browser reads this, so it does not come from the runner's own contract. */
export const Toolchains = z.object({
  ok: z.boolean(),
  assurance: z.enum(ASSURANCES),
  toolchains: Installed,
  problems: z.array(z.object({ problem: z.string(), cure: z.string() })),
});
export type Toolchains = z.infer<typeof Toolchains>;

const Id = z.string().check(z.maxLength(40));
/** Runs the author's solution on these checks of a working copy that need not be saved yet. */
export const AskOutputs = z.object({
  content: ItemContent,
  interactionId: Id,
  checkIds: z.array(Id).check(z.minLength(1), z.maxLength(100)),
});
export type AskOutputs = z.infer<typeof AskOutputs>;
export const SolutionOutputs = z.object({
  outputs: z.array(z.object({ checkId: z.string(), output: z.nullable(z.string()), problem: z.nullable(z.string()) })),
});
export type SolutionOutputs = z.infer<typeof SolutionOutputs>;

/** Runs the author's generator once for each seed. */
export const AskInputs = z.object({
  content: ItemContent,
  interactionId: Id,
  seeds: z
    .array(z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,40}$/, 'Write a seed such as 1 or large-2.')))
    .check(z.minLength(1), z.maxLength(20)),
});
export type AskInputs = z.infer<typeof AskInputs>;
export const GeneratedInputs = z.object({
  inputs: z.array(z.object({ seed: z.string(), input: z.nullable(z.string()), problem: z.nullable(z.string()) })),
});
export type GeneratedInputs = z.infer<typeof GeneratedInputs>;
