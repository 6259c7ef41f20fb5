import * as z from 'zod/mini';
import { Email, nonEmpty, Uuid } from '@assay/platform/contract';
import { OrganisationLook } from './organisation';

/** POST /api/session */
export const SignIn = z.object({ email: Email, password: nonEmpty(200, 'Write your password.') });
export type SignIn = z.infer<typeof SignIn>;

/** POST /api/session/candidate: on the day, without an account. */
export const CandidateSignIn = z.object({
  number: nonEmpty(40, 'Write your candidate number.'),
  code: nonEmpty(40, 'Write the exam-day code.'),
});
export type CandidateSignIn = z.infer<typeof CandidateSignIn>;

/** POST /api/session/organisation */
export const SwitchOrganisation = z.object({ organisationId: Uuid });
export type SwitchOrganisation = z.infer<typeof SwitchOrganisation>;

const SessionOrganisation = z.object({
  ...OrganisationLook.shape,
  id: Uuid,
  shortName: z.string(),
  /** IANA, as in Europe/Copenhagen: the clock of its screens. */
  timeZone: z.string(),
  roles: z.array(z.string()),
});

/** GET /api/session: who is signed in, and what the screens may offer. */
export const Session = z.object({
  isSignedIn: z.boolean(),
  name: z.nullable(z.string()),
  email: z.nullable(z.string()),
  /** The organisation a member works in now. */
  organisation: z.nullable(SessionOrganisation),
  organisations: z.array(SessionOrganisation),
  permissions: z.array(z.string()),
  /** Entered as a candidate somewhere: has a candidate home. */
  isCandidate: z.boolean(),
  /** The one organisation whose candidate this person is; null where there are several, or none. */
  examsOf: z.nullable(OrganisationLook),
  /** Signed in with an exam-day code: this exam only, no account. */
  isExamDay: z.boolean(),
  isDemo: z.boolean(),
});
export type Session = z.infer<typeof Session>;

/** POST /api/password-resets: answered alike whether or not there is such an account. */
export const RequestReset = z.object({ email: Email });
export type RequestReset = z.infer<typeof RequestReset>;

/** POST /api/password-resets/confirm */
export const ConfirmReset = z.object({ token: nonEmpty(100), password: nonEmpty(200, 'Choose a password.') });
export type ConfirmReset = z.infer<typeof ConfirmReset>;

/** GET /api/invitations/:token */
export const Invitation = z.object({
  email: z.string(),
  name: z.string(),
  organisationName: z.nullable(z.string()),
  roles: z.array(z.string()),
  /** The person has a password from elsewhere and need not choose one. */
  hasPassword: z.boolean(),
});
export type Invitation = z.infer<typeof Invitation>;

/** POST /api/invitations/:token */
export const AcceptInvitation = z.object({
  name: nonEmpty(120, 'Write your name.'),
  password: z.optional(z.string().check(z.maxLength(200))),
});
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;
