import { Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';

const Lines = z.object({ from: z.int(), to: z.int(), text: z.string() });
/** A script by its code: who wrote it is not told here. */
const ScriptSide = z.object({ attemptId: Uuid, scriptCode: z.string(), history: z.array(z.string()) });

export const SharedTask = z.object({
  slot: z.string(),
  number: z.int(),
  interactionId: z.string(),
  title: z.string(),
  /** How many were compared. */
  scripts: z.int(),
  /** The longest passage first; no figure about anybody. */
  pairs: z.array(z.object({ a: ScriptSide, b: ScriptSide, passages: z.array(z.object({ a: Lines, b: Lines })) })),
});
export type SharedTask = z.infer<typeof SharedTask>;

export const SharedPassages = z.object({
  sitting: z.object({ id: Uuid, title: z.string() }),
  tasks: z.array(SharedTask),
});
export type SharedPassages = z.infer<typeof SharedPassages>;

/** How each answer of one script came about, in plain sentences. */
export const AnswerHistories = z.object({
  attemptId: Uuid,
  scriptCode: z.string(),
  answers: z.array(
    z.object({ slot: z.string(), number: z.int(), interactionId: z.string(), sentences: z.array(z.string()) }),
  ),
});
export type AnswerHistories = z.infer<typeof AnswerHistories>;
