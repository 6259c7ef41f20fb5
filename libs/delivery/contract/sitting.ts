import { Instant, nonEmpty, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';
import { HandedInBy } from './candidate-attempt';
import { Supervision } from './candidate-exam';
import { PasteRuleName } from './paste';

const ExtraTimePercent = z
  .int('Write a whole number.')
  .check(z.minimum(0, 'Write a number from 0 to 100.'), z.maximum(100, 'Write a number from 0 to 100.'));

/** The form decides which component of which specification is sat. */
export const NewSitting = z.object({
  title: nonEmpty(200),
  formId: Uuid,
  opensAt: Instant,
  closesAt: Instant,
  place: z.string().check(z.trim(), z.maxLength(200, 'Use at most 200 characters.')),
  supervision: Supervision,
  /** Absent: 'allowed', or as it was. */
  paste: z.optional(PasteRuleName),
});
export type NewSitting = z.infer<typeof NewSitting>;

/** The form stays; everything else may change until the first candidate starts. */
export const ChangedSitting = z.pick(NewSitting, {
  title: true,
  opensAt: true,
  closesAt: true,
  place: true,
  supervision: true,
  paste: true,
});
export type ChangedSitting = z.infer<typeof ChangedSitting>;

export const StaffSitting = z.object({
  id: Uuid,
  title: z.string(),
  specificationVersionId: Uuid,
  specificationTitle: z.string(),
  componentId: Uuid,
  componentTitle: z.string(),
  formId: Uuid,
  formTitle: z.string(),
  durationMinutes: z.number(),
  questions: z.number(),
  /** Examiners watch: nothing is sat in the browser. */
  isObserved: z.boolean(),
  opensAt: Instant,
  closesAt: Instant,
  checkInOpensAt: Instant,
  place: z.string(),
  supervision: Supervision,
  paste: PasteRuleName,
  phase: z.enum(['upcoming', 'check-in', 'open', 'closed']),
  counts: z.object({
    entered: z.number(),
    started: z.number(),
    handedIn: z.number(),
    absent: z.number(),
    withdrawn: z.number(),
  }),
  /** When the exam-day code was made; it is shown only then. */
  examDayCodeAt: z.nullable(Instant),
  serverNow: Instant,
});
export type StaffSitting = z.infer<typeof StaffSitting>;

/** The name stands here and the script code does not: whoever sees both could break the anonymity of marking. */
export const StaffEntry = z.object({
  id: Uuid,
  candidateId: Uuid,
  number: z.string(),
  name: z.string(),
  email: z.nullable(z.string()),
  state: z.enum(['entered', 'withdrawn', 'absent']),
  extraTimePercent: z.number(),
  allowanceMinutes: z.number(),
  checkedInAt: z.nullable(Instant),
  /** The attempt of a demonstration that was recorded, whose checklist is not anonymous; null in every other exam. */
  demonstrationId: z.nullable(Uuid),
  attempt: z.nullable(
    z.object({
      state: z.enum(['open', 'submitted']),
      startedAt: Instant,
      endsAt: Instant,
      pausedAt: z.nullable(Instant),
      submittedAt: z.nullable(Instant),
      handedInBy: z.nullable(HandedInBy),
      /** Responses came after the end and wait for a decision. */
      late: z.boolean(),
      answered: z.number(),
    }),
  ),
});
export type StaffEntry = z.infer<typeof StaffEntry>;

export const SittingDetail = z.extend(StaffSitting, { entries: z.array(StaffEntry) });
export type SittingDetail = z.infer<typeof SittingDetail>;

/** Where no number is given, the candidate is found by e-mail address, or gets the next number. */
export const NewEntry = z.object({
  number: z.nullable(nonEmpty(32)),
  name: nonEmpty(200, 'Give the name of the candidate.'),
  email: z.nullable(z.email('This is not an e-mail address.').check(z.maxLength(254))),
  extraTimePercent: ExtraTimePercent,
});
export type NewEntry = z.infer<typeof NewEntry>;

export const ChangedExtraTime = z.object({ extraTimePercent: ExtraTimePercent });
export type ChangedExtraTime = z.infer<typeof ChangedExtraTime>;

/** Why a candidate does not take part: kept with the name of whoever said so. */
export const EntryReason = z.object({ reason: nonEmpty(500, 'Write a reason.') });
export type EntryReason = z.infer<typeof EntryReason>;

export const CandidateListText = z.object({
  list: z
    .string()
    .check(z.minLength(1, 'Paste a list of candidates.'), z.maxLength(2_000_000, 'This list is too long.')),
});
export type CandidateListText = z.infer<typeof CandidateListText>;

/** What an import would do, or has done: nobody is entered while there is one error. */
export const CandidateImport = z.object({
  rows: z.array(
    z.object({
      line: z.number(),
      number: z.nullable(z.string()),
      name: z.string(),
      email: z.nullable(z.string()),
      extraTimePercent: z.number(),
    }),
  ),
  errors: z.array(
    z.object({
      line: z.number(),
      field: z.nullable(z.enum(['number', 'name', 'email', 'extraTimePercent'])),
      message: z.string(),
    }),
  ),
  entered: z.number(),
});
export type CandidateImport = z.infer<typeof CandidateImport>;

/** Shown once: only its hash is kept. */
export const ExamDayCode = z.object({ code: z.string() });
export type ExamDayCode = z.infer<typeof ExamDayCode>;
