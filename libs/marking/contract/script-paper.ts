import * as z from 'zod/mini';
import { CandidateStimulus, Content } from '@assay/item-bank/contract';
import { Instant, Marks, Uuid } from '@assay/platform/contract';
import { HowMarked } from './how-marked';
import { ShownMark, ShownResponse } from './script';

/** One response of a script with the mark that counts. */
export const ScriptPaperPart = z.object({
  slot: z.string(),
  number: z.number(),
  interactionId: z.string(),
  question: Content,
  response: ShownResponse,
  max: Marks,
  /** Of a practical task whose checks have run. */
  how: z.nullable(HowMarked),
  /** Null while it is missing. */
  mark: z.nullable(z.extend(ShownMark, { explanation: z.array(z.string()) })),
});
export type ScriptPaperPart = z.infer<typeof ScriptPaperPart>;

/** A whole script as it was handed in, with its marks: for an appeal or for the file. By its code, without the name. */
export const ScriptPaper = z.object({
  attemptId: Uuid,
  scriptCode: z.string(),
  specification: z.string(),
  sitting: z.string(),
  submittedAt: z.nullable(Instant),
  late: z.boolean(),
  marks: z.nullable(Marks),
  max: Marks,
  stimuli: z.array(CandidateStimulus),
  parts: z.array(ScriptPaperPart),
});
export type ScriptPaper = z.infer<typeof ScriptPaper>;
