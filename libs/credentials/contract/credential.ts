import * as z from 'zod/mini';
import { Instant, nonEmpty, Uuid } from '@assay/platform/contract';
import { OrganisationLook } from '@assay/identity/contract';
import { Hallmarks } from './verification';

export const CredentialState = z.enum(['valid', 'revoked']);
export type CredentialState = z.infer<typeof CredentialState>;

/** 128 bits and more, in base64url: nobody finds a page by trying. */
export const Slug = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/));

const common = {
  title: z.string(),
  organisation: z.string(),
  hallmarks: Hallmarks,
  state: CredentialState,
  issuedAt: Instant,
  revokedAt: z.nullable(Instant),
};

/** A credential on its page: what the holder shows to whoever has the link, without marks. */
export const PublicCredential = z.object({
  ...common,
  issuerShortName: z.string(),
  /** The page wears the colours of the issuer; the page that verifies does not. */
  look: OrganisationLook,
  holder: z.string(),
  description: z.string(),
  level: z.nullable(z.string()),
  workload: z.nullable(z.string()),
  supervision: z.nullable(z.string()),
  assessment: z.nullable(z.string()),
  qualityAssurance: z.nullable(z.string()),
  criteria: z.array(z.string()),
  criteriaLink: z.nullable(z.string()),
  awardedAt: Instant,
  validUntil: z.nullable(Instant),
  version: z.number(),
  number: z.string(),
  outcomes: z.array(z.object({ code: z.string(), statement: z.string(), evidence: z.string() })),
  /** The address of this page for others, and in the QR code; null while the holder shares no link. */
  link: z.nullable(z.string()),
  /** Where the signed file is. */
  file: z.string(),
  /** Where the certificate is, a PDF with the signed file in it. */
  certificate: z.string(),
  /** Set for the holder alone: by this they change who can see it. */
  heldId: z.nullable(Uuid),
});
export type PublicCredential = z.infer<typeof PublicCredential>;

export const WalletCard = z.object({
  ...common,
  id: Uuid,
  workload: z.nullable(z.string()),
  validUntil: z.nullable(Instant),
  isShared: z.boolean(),
});
export type WalletCard = z.infer<typeof WalletCard>;
export const Wallet = z.object({ credentials: z.array(WalletCard) });
export type Wallet = z.infer<typeof Wallet>;

/** A credential among those that an organisation has issued. */
export const IssuedCredential = z.object({
  id: Uuid,
  holder: z.string(),
  candidateNumber: z.string(),
  code: z.string(),
  title: z.string(),
  version: z.number(),
  state: CredentialState,
  issuedAt: Instant,
  revokedAt: z.nullable(Instant),
  revocationReason: z.nullable(z.string()),
  sha256: z.string(),
});
export type IssuedCredential = z.infer<typeof IssuedCredential>;

/** A confirmed award whose credential could not be issued, with what has to be put right. */
export const IssueProblem = z.object({
  awardId: Uuid,
  holder: z.string(),
  candidateNumber: z.string(),
  title: z.string(),
  code: z.string(),
  sentence: z.string(),
  detail: z.nullable(z.string()),
  at: Instant,
});
export type IssueProblem = z.infer<typeof IssueProblem>;

/** Every word has to stand somewhere in name, number, code or title. */
export const IssuedQuery = z.object({
  search: z.optional(z.string().check(z.maxLength(100, 'Use at most 100 characters.'))),
});
export type IssuedQuery = z.infer<typeof IssuedQuery>;

export const IssuedCredentials = z.object({
  /** The newest that match, at most 200. */
  credentials: z.array(IssuedCredential),
  matches: z.number(),
  total: z.number(),
  problems: z.array(IssueProblem),
  mayRevoke: z.boolean(),
});
export type IssuedCredentials = z.infer<typeof IssuedCredentials>;

export const Revocation = z.object({ reason: nonEmpty(500, 'Write why this credential is withdrawn.') });
export type Revocation = z.infer<typeof Revocation>;
