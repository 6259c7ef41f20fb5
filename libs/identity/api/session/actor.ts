import type { FastifyRequest } from 'fastify';
import type { AuditActor } from '@assay/platform/api';
import type { Role } from '@assay/identity/domain';

/** Acts in one organisation, with the roles of that membership. */
export interface Member {
  readonly kind: 'member';
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly membershipId: string;
  readonly roles: readonly Role[];
}

export interface Seat {
  readonly organisationId: string;
  readonly candidateId: string;
  /** The one sitting that an exam-day code opens; null for an account, which has them all. */
  readonly sittingId: string | null;
}

/** Acts on what is their own, in every organisation that entered them. */
export interface Candidate {
  readonly kind: 'candidate';
  readonly sessionId: string;
  /** Null when signed in with an exam-day code: then there is one seat. */
  readonly personId: string | null;
  readonly name: string;
  readonly seats: readonly Seat[];
}

/** Signed in, in whatever role. */
export interface SignedIn {
  readonly kind: 'signed-in';
  readonly sessionId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly isExamDay: boolean;
  readonly member: Member | null;
  readonly memberships: readonly { organisationId: string; membershipId: string; roles: readonly Role[] }[];
  readonly candidate: Candidate | null;
}

export type Actor = AuditActor & (Member | Candidate | { readonly kind: 'system'; readonly name: string });

export interface RequestWithActor extends FastifyRequest {
  actor?: Member | Candidate | SignedIn | null;
}
