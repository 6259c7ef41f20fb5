import { Injectable } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { CandidateEntity } from '../candidate/candidate.entity';
import { tokenHash } from '../link/one-time-links';
import { MembershipEntity } from '../member/membership.entity';
import type { Candidate, Member, Seat, SignedIn } from './actor';
import { WebSessionEntity } from './web-session.entity';

/** Longer than any exam with every arrangement; each use in the second half starts it anew. */
const LIFE_HOURS = 24;
/** A change of roles or a sign-out elsewhere is seen within this time; saves of answers check on their own. */
const REMEMBER_MS = 2_000;
/** Three thousand candidates say every five seconds that they are there; they have no roles that could change. */
const REMEMBER_CANDIDATES_MS = 15_000;
const REMEMBER_MOST = 5_000;

export interface NewSession {
  readonly name: string;
  readonly personId?: string;
  readonly organisationId?: string;
  readonly candidateId?: string;
  /** Goes with `candidateId`. */
  readonly sittingId?: string;
}

@Injectable()
export class Sessions {
  private readonly remembered = new Map<string, { until: number; who: SignedIn }>();

  constructor(private readonly database: Database) {}

  /** @returns the token for the cookie */
  async start(tx: EntityManager, session: NewSession): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await tx.query(
      `insert into web_session (token_hash, id, person_id, organisation_id, candidate_id, sitting_id, name, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(hours => ${LIFE_HOURS}))`,
      [
        tokenHash(token),
        randomUUID(),
        session.personId ?? null,
        session.organisationId ?? null,
        session.candidateId ?? null,
        session.sittingId ?? null,
        session.name,
      ],
    );
    return token;
  }

  async end(token: string) {
    this.remembered.delete(token);
    await this.database.acrossOrganisations((tx) => tx.delete(WebSessionEntity, { tokenHash: tokenHash(token) }));
  }

  /** Null when the token is unknown or its time is over. */
  async find(token: string): Promise<SignedIn | null> {
    const known = this.remembered.get(token);
    if (known && known.until > performance.now()) return known.who;
    const who = await this.load(token);
    this.remembered.delete(token);
    if (who) this.remember(token, who);
    return who;
  }

  async switchOrganisation(token: string, who: SignedIn, organisationId: string) {
    if (!who.memberships.some((membership) => membership.organisationId === organisationId)) throw refuse('NOT_FOUND');
    await this.database.acrossOrganisations((tx) =>
      tx.update(WebSessionEntity, { tokenHash: tokenHash(token) }, { organisationId }),
    );
    this.remembered.delete(token);
  }

  /** After a change of roles: this process sees it at once, others when they no longer remember. */
  forget(personId: string): void {
    for (const [token, { who }] of this.remembered) if (who.personId === personId) this.remembered.delete(token);
  }

  private remember(token: string, who: SignedIn) {
    if (this.remembered.size >= REMEMBER_MOST) this.remembered.delete(this.remembered.keys().next().value as string);
    const ms = who.candidate && who.memberships.length === 0 ? REMEMBER_CANDIDATES_MS : REMEMBER_MS;
    this.remembered.set(token, { until: performance.now() + ms, who });
  }

  private load(token: string): Promise<SignedIn | null> {
    return this.database.acrossOrganisations(async (tx, now) => {
      const session = await tx.findOneBy(WebSessionEntity, { tokenHash: tokenHash(token) });
      if (!session || session.expiresAt <= now) return null;
      if (session.expiresAt.getTime() - now.getTime() < (LIFE_HOURS / 2) * 3_600_000) await prolong(tx, session);
      return session.candidateId ? examDay(session) : person(tx, session);
    });
  }
}

async function prolong(tx: EntityManager, session: WebSessionEntity) {
  await tx.query(`update web_session set expires_at = now() + make_interval(hours => ${LIFE_HOURS}) where id = $1`, [
    session.id,
  ]);
}

function examDay(session: WebSessionEntity): SignedIn {
  const { organisationId, candidateId, sittingId } = session as WebSessionEntity & Seat;
  const seat = { organisationId, candidateId, sittingId };
  const candidate: Candidate = {
    kind: 'candidate',
    sessionId: session.id,
    personId: null,
    name: session.name,
    seats: [seat],
  };
  return { ...base(session), isExamDay: true, personId: null, member: null, memberships: [], candidate };
}

async function person(tx: EntityManager, session: WebSessionEntity): Promise<SignedIn> {
  const personId = session.personId as string;
  await tx.query(`select set_config('app.person', $1, true)`, [personId]);
  const memberships = await tx.find(MembershipEntity, {
    where: { personId, isActive: true },
    order: { createdAt: 'ASC' },
  });
  const seats = await tx.find(CandidateEntity, { where: { personId }, select: { id: true, organisationId: true } });
  const active = memberships.find(({ organisationId }) => organisationId === session.organisationId) ?? memberships[0];
  return {
    ...base(session),
    isExamDay: false,
    personId,
    member: active ? member(session, active) : null,
    memberships: memberships.map(({ id, organisationId, roles }) => ({ membershipId: id, organisationId, roles })),
    candidate: seats.length
      ? {
          kind: 'candidate',
          sessionId: session.id,
          personId,
          name: session.name,
          seats: seats.map(({ id, organisationId }) => ({ organisationId, candidateId: id, sittingId: null })),
        }
      : null,
  };
}

function member(session: WebSessionEntity, { id, organisationId, personId, roles }: MembershipEntity): Member {
  return {
    kind: 'member',
    sessionId: session.id,
    personId,
    name: session.name,
    organisationId,
    membershipId: id,
    roles,
  };
}

const base = (session: WebSessionEntity) => ({ kind: 'signed-in', sessionId: session.id, name: session.name }) as const;
