import * as z from 'zod/mini';
import type { Verdict } from '@assay/credentials/domain';
import { Instant } from '@assay/platform/contract';

/** Listed here and not imported: the domain brings the whole of JSON-LD along, and pages do without it. */
const verdicts = [
  'valid',
  'withdrawn',
  'suspended',
  'ended',
  'not-yet-valid',
  'issuer-not-known',
  'cannot-tell',
  'not-genuine',
  'not-a-credential',
] as const satisfies readonly Verdict[];

/** What is checked: the text of a file, or a link. Exactly one of them. */
export const VerifyRequest = z.union(
  [
    z.object({
      text: z
        .string()
        .check(
          z.minLength(1, 'The file is empty.'),
          z.maxLength(512 * 1024, 'This file is too large to be a credential.'),
        ),
    }),
    z.object({
      link: z
        .string()
        .check(
          z.trim(),
          z.minLength(1, 'Paste the link that you were given.'),
          z.maxLength(2000, 'This link is too long.'),
        ),
    }),
  ],
  'Give either the text of a credential or a link.',
);
export type VerifyRequest = z.infer<typeof VerifyRequest>;

export const FindingLine = z.object({
  part: z.enum(['integrity', 'issuer', 'status', 'dates', 'holder']),
  state: z.enum(['passed', 'failed', 'unknown']),
  code: z.string(),
  title: z.string(),
  detail: z.string(),
});
export type FindingLine = z.infer<typeof FindingLine>;

export const Hallmarks = z.object({ issuer: z.string(), level: z.string(), supervision: z.string(), year: z.string() });
export type Hallmarks = z.infer<typeof Hallmarks>;

const text = z.nullable(z.string());
export const AssessedCredential = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  holder: text,
  issuerId: z.string(),
  issuerName: z.string(),
  issuerWebsite: text,
  awardedDate: text,
  validFrom: z.string(),
  validUntil: text,
  level: text,
  workload: text,
  assessment: text,
  participation: text,
  supervision: text,
  qualityAssurance: text,
  criteria: z.array(z.string()),
  criteriaLink: text,
  outcomes: z.array(z.object({ name: z.string(), result: text })),
  hallmarks: Hallmarks,
});
export type AssessedCredential = z.infer<typeof AssessedCredential>;

export const VerificationAnswer = z.object({
  verdict: z.enum(verdicts),
  /** The one sentence that comes first. */
  sentence: z.string(),
  /** Why the file could not be read; null when it could. */
  unreadable: text,
  checkedAt: Instant,
  findings: z.array(FindingLine),
  credential: z.nullable(AssessedCredential),
});
export type VerificationAnswer = z.infer<typeof VerificationAnswer>;
