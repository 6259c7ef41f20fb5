import * as z from 'zod/mini';
import { roles } from '@assay/identity/domain';
import { Email, Instant, nonEmpty, Uuid } from '@assay/platform/contract';

const Roles = z.array(z.enum(roles, 'This is not a role.')).check(z.minLength(1, 'Choose at least one role.'));

/** One row of GET /api/members */
export const Member = z.object({
  id: Uuid,
  personId: Uuid,
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(roles)),
  isActive: z.boolean(),
  /** Has not chosen a password yet. */
  isInvited: z.boolean(),
  since: Instant,
});
export type Member = z.infer<typeof Member>;
export const Members = z.object({ members: z.array(Member) });

/** POST /api/members: invites by mail. */
export const NewMember = z.object({ name: nonEmpty(120, 'Write the name.'), email: Email, roles: Roles });
export type NewMember = z.infer<typeof NewMember>;

/** PATCH /api/members/:memberId. Closing the organisation to somebody asks why; the audit trail keeps the answer. */
export const ChangedMember = z.object({
  roles: Roles,
  isActive: z.boolean(),
  reason: z.optional(z.string().check(z.trim(), z.maxLength(500))),
});
export type ChangedMember = z.infer<typeof ChangedMember>;
