import { supervisions } from '@assay/catalogue/domain';
import type { ExamStage } from '@assay/delivery/domain';
import { Instant, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';
import { PasteRuleName } from './paste';

/** Under which conditions a sitting is held (Annex I): the words of the specification. */
export const Supervision = z.enum(supervisions);

const stages = [
  'upcoming',
  'check-in',
  'open',
  'in-progress',
  'handed-in',
  'missed',
  'withdrawn',
  'absent',
] as const satisfies readonly ExamStage[];

/** The candidate's own attempt, as far as the home page and the waiting room need it. */
export const OwnAttempt = z.object({
  id: Uuid,
  startedAt: Instant,
  endsAt: Instant,
  submittedAt: z.nullable(Instant),
  pausedAt: z.nullable(Instant),
});

/** One exam a candidate is entered for. */
export const CandidateExam = z.object({
  entryId: Uuid,
  sittingId: Uuid,
  organisation: z.object({ id: Uuid, name: z.string(), shortName: z.string() }),
  /** Of the microcredential, such as "Python for data work". */
  title: z.string(),
  /** Of the component, such as "Written exam". */
  component: z.string(),
  /** The clock of the organisation, by its name: Europe/Copenhagen. */
  timeZone: z.string(),
  place: z.string(),
  supervision: Supervision,
  /** The first and the last moment to start. */
  opensAt: Instant,
  closesAt: Instant,
  checkInOpensAt: Instant,
  checkedInAt: z.nullable(Instant),
  questions: z.number(),
  /** Of the form, and with the extra time agreed for this candidate. */
  durationMinutes: z.number(),
  extraTimePercent: z.number(),
  allowanceMinutes: z.number(),
  /** An examiner watches and records: nothing is done in the browser. */
  isObserved: z.boolean(),
  stage: z.enum(stages),
  attempt: z.nullable(OwnAttempt),
});
export type CandidateExam = z.infer<typeof CandidateExam>;

export const CandidateHome = z.object({ name: z.string(), serverNow: Instant, exams: z.array(CandidateExam) });
export type CandidateHome = z.infer<typeof CandidateHome>;

/** Before the start nothing of the form is told but its size. */
export const WaitingRoom = z.extend(CandidateExam, {
  serverNow: Instant,
  candidate: z.object({ name: z.string(), number: z.string() }),
  sections: z.array(z.object({ title: z.string(), questions: z.number() })),
  /** What may be pasted. */
  paste: PasteRuleName,
  /** A short fingerprint of the sealed form: the same for everybody who sits it. */
  seal: z.string(),
});
export type WaitingRoom = z.infer<typeof WaitingRoom>;
