import * as z from 'zod/mini';
import { AnswerInWords, CandidateStimulus, Content } from '@assay/item-bank/contract';
import { MOST_ANNOTATIONS } from '@assay/marking/domain';
import { Instant, Marks, nonEmpty, Uuid } from '@assay/platform/contract';
import { HowMarked } from './how-marked';
import { WaitingReason, WatchedCandidate } from './queue';

/** What the candidate gave, in a form that reads well. */
export const ShownResponse = AnswerInWords;
export type ShownResponse = z.infer<typeof ShownResponse>;

export const RubricCriterion = z.object({
  partId: z.string(),
  title: z.string(),
  outcome: z.string(),
  max: Marks,
  levels: z.array(z.object({ marks: Marks, label: z.string() })),
  /** Not met, it takes the marks of the whole demonstration. */
  mustPass: z.boolean(),
});
export type RubricCriterion = z.infer<typeof RubricCriterion>;

const Annotation = z.object({
  from: z.number().check(z.int(), z.minimum(0)),
  to: z.number().check(z.int(), z.minimum(1)),
  kind: z.enum(['credit', 'doubt']),
  partId: z.nullable(z.string().check(z.maxLength(200))),
  note: z.string().check(z.trim(), z.maxLength(500, 'Use at most 500 characters.')),
});

export const ShownMark = z.object({
  id: Uuid,
  marks: Marks,
  awarded: z.record(z.string(), Marks),
  comment: z.nullable(z.string()),
  annotations: z.array(Annotation),
  reason: z.nullable(z.string()),
  /** By role, never by name. */
  by: z.enum(['you', 'examiner', 'engine']),
  createdAt: Instant,
});

/** One response to mark. Chosen for the marker: no centre, no sitting, and of the candidate only whom they watched. */
export const ScriptResponse = z.object({
  id: Uuid,
  itemVersionId: Uuid,
  scriptCode: z.string(),
  /** Only of a demonstration, which cannot be anonymous: null everywhere else (Ofqual H1.1). */
  candidate: WatchedCandidate,
  label: z.string(),
  title: z.string(),
  specification: z.string(),
  /** Of the answer, as far as the item says: how to find its sentences. */
  language: z.string(),
  reason: WaitingReason,
  state: z.enum(['waiting', 'in-hand', 'with-another', 'referred', 'marked', 'marked-by-another']),
  note: z.nullable(z.string()),
  question: Content,
  stimuli: z.array(CandidateStimulus),
  response: ShownResponse,
  /** Of a practical task whose checks have run. */
  how: z.nullable(HowMarked),
  /** What those checks earned, on top of what is judged here: the examiner decides the rest. Null: nothing is added. */
  checked: z.nullable(z.object({ marks: Marks, max: Marks })),
  max: Marks,
  criteria: z.array(RubricCriterion),
  guidance: z.string(),
  modelAnswer: z.string(),
  /** The mark that counts; null while there is none. */
  mark: z.nullable(ShownMark),
  /** Earlier marks that were superseded, oldest first. */
  history: z.array(ShownMark),
  mayMark: z.boolean(),
});
export type ScriptResponse = z.infer<typeof ScriptResponse>;

export const AwardMarks = z.object({
  /** Marks by criterion. */
  awarded: z.record(z.string().check(z.maxLength(200)), Marks),
  comment: z.nullable(z.string().check(z.trim(), z.maxLength(2000, 'Use at most 2,000 characters.'))),
  /** Passages of a written answer with a note each; none for other answers. */
  annotations: z._default(
    z.array(Annotation).check(z.maxLength(MOST_ANNOTATIONS, `Use at most ${MOST_ANNOTATIONS} comments.`)),
    [],
  ),
  /** Why an earlier mark is changed; null for a first mark. */
  reason: z.nullable(z.string().check(z.trim(), z.maxLength(500, 'Use at most 500 characters.'))),
});
export type AwardMarks = z.infer<typeof AwardMarks>;

export const ReferScript = z.object({ note: nonEmpty(500, 'Write what the senior examiner should look at.') });
export type ReferScript = z.infer<typeof ReferScript>;

/** Saved; and where to go on. */
export const Marked = z.object({ marks: z.nullable(Marks), nextScriptId: z.nullable(Uuid) });
export type Marked = z.infer<typeof Marked>;
