import { mailKinds } from '@assay/identity/domain';
import { Instant, nonEmpty, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';

export const organisationPaths = {
  settings: '/api/organisation',
  brand: '/api/organisation/brand',
  logo: '/api/organisation/logo',
  keys: '/api/organisation/keys',
  rotation: '/api/organisation/keys/rotation',
  mailTexts: '/api/organisation/mail-texts',
  mailText: (kind: string) => `/api/organisation/mail-texts/${kind}`,
  look: (slug: string) => `/api/organisations/${encodeURIComponent(slug)}/look`,
} as const;

const Tokens = z.object({ brand: z.string(), strong: z.string(), soft: z.string(), on: z.string() });

/** How the pages of an organisation look; anyone may see it. */
export const OrganisationLook = z.object({
  slug: z.string(),
  name: z.string(),
  /** Where the picture is; the address changes with the picture. */
  logo: z.nullable(z.string()),
  /** null: the colours of Assay */
  brand: z.nullable(z.object({ light: Tokens, dark: Tokens })),
});
export type OrganisationLook = z.infer<typeof OrganisationLook>;

const https = (text: string) => text === '' || (URL.canParse(text) && new URL(text).protocol === 'https:');
const isZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
};

/** PUT /api/organisation */
export const ChangedOrganisation = z.object({
  name: nonEmpty(160, 'Write the name.'),
  shortName: nonEmpty(24, 'Write the short name.'),
  website: z
    .string()
    .check(z.trim(), z.maxLength(300), z.refine(https, 'Write an address that starts with https://, or none.')),
  countryCode: z.string().check(z.trim(), z.regex(/^[A-Z]{2}$/, 'Choose a country.')),
  timeZone: z.string().check(z.refine(isZone, 'Choose a time zone.')),
});
export type ChangedOrganisation = z.infer<typeof ChangedOrganisation>;

/** GET /api/organisation */
export const OrganisationSettings = z.object({
  ...OrganisationLook.shape,
  id: Uuid,
  shortName: z.string(),
  website: z.nullable(z.string()),
  countryCode: z.string(),
  timeZone: z.string(),
  /** As it was chosen, # and six digits; null: the colour of Assay */
  colour: z.nullable(z.string()),
});
export type OrganisationSettings = z.infer<typeof OrganisationSettings>;

/** PUT /api/organisation/brand; null goes back to the colour of Assay. */
export const ChangedBrand = z.object({ colour: z.nullable(z.string().check(z.trim(), z.maxLength(20))) });
export type ChangedBrand = z.infer<typeof ChangedBrand>;

/** PUT /api/organisation/logo: the file in base64. Its first bytes say what it is. */
export const NewLogo = z.object({
  data: z
    .string()
    .check(
      z.minLength(1, 'Choose a picture.'),
      z.maxLength(1_500_000, 'Use a picture of at most 1 MB.'),
      z.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'This is not a picture.'),
    ),
});
export type NewLogo = z.infer<typeof NewLogo>;

export const SigningKey = z.object({
  name: z.string(),
  state: z.enum(['pending', 'active', 'retired', 'compromised']),
  /** The first 16 bytes of the SHA-256 of the public key, in groups of four: what two people read to each other. */
  fingerprint: z.string(),
  publicKeyMultibase: z.string(),
  createdAt: Instant,
  retiredAt: z.nullable(Instant),
  compromisedAt: z.nullable(Instant),
});
export type SigningKey = z.infer<typeof SigningKey>;

/** GET /api/organisation/keys, newest first */
export const SigningKeys = z.object({ did: z.string(), document: z.string(), keys: z.array(SigningKey) });
export type SigningKeys = z.infer<typeof SigningKeys>;

/** POST /api/organisation/keys/rotation. `current` is the key that the person saw: two presses change it once. */
export const RotateKey = z.object({
  current: z.nullable(z.string().check(z.maxLength(40))),
  reason: nonEmpty(500, 'Write why the key is changed.'),
});
export type RotateKey = z.infer<typeof RotateKey>;

export const MailKindName = z.enum(mailKinds);
const Mail = z.object({ subject: z.string(), text: z.string() });
export const OrganisationMailText = z.object({
  kind: MailKindName,
  ...Mail.shape,
  /** When the standard text was replaced; null while it is the standard. */
  changedAt: z.nullable(Instant),
});
export type OrganisationMailText = z.infer<typeof OrganisationMailText>;
export const OrganisationMailTexts = z.object({ texts: z.array(OrganisationMailText) });

/** PUT /api/organisation/mail-texts/:kind; what may stand in it is judged by `mailTextProblems`. */
export const ChangedMailText = z.object({
  subject: z.string().check(z.maxLength(1000)),
  text: z.string().check(z.maxLength(20_000)),
});
export type ChangedMailText = z.infer<typeof ChangedMailText>;
