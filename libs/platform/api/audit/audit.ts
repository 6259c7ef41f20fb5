import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** Whoever acts: a member, a candidate, or a process of ours. */
export type AuditActor =
  | { readonly kind: 'member'; readonly membershipId: string }
  | { readonly kind: 'candidate'; readonly sessionId: string; readonly personId: string | null }
  /** Above organisations: somebody who signs in, or chooses a password. */
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'system'; readonly name: string };

export const systemActor = (name: string) => ({ kind: 'system', name }) as const;

@Injectable()
export class Audit {
  /**
   * Who did what to which thing, written in the transaction of the act itself: no act without its row, no row
   * without its act. The organisation is the one the transaction runs in.
   */
  async record(tx: EntityManager, actor: AuditActor, action: string, subjectId: string, detail?: object) {
    await tx.query(
      `insert into audit_event (id, organisation_id, actor_kind, actor_id, action, subject_id, detail)
       values ($1, current_setting('app.organisation')::uuid, $2, $3, $4, $5, $6)`,
      [randomUUID(), actor.kind, actorId(actor), action, subjectId, detail ? JSON.stringify(detail) : null],
    );
  }
}

function actorId(actor: AuditActor): string {
  if (actor.kind === 'member') return actor.membershipId;
  if (actor.kind === 'person') return actor.personId;
  if (actor.kind === 'candidate') return actor.personId ?? actor.sessionId;
  return actor.name;
}
