import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { ChangedMember, Member as MemberRow, NewMember } from '@assay/identity/contract';
import { Audit, Database, type AuditActor } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import type { Member } from '../session/actor';
import { People } from '../person/people';
import { Sessions } from '../session/sessions';
import { Invitations } from './invitation.service';
import { MembershipEntity } from './membership.entity';

@Injectable()
export class Members {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly invitations: Invitations,
    private readonly audit: Audit,
    private readonly sessions: Sessions,
  ) {}

  invite(me: Member, member: NewMember): Promise<MemberRow> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const { membershipId } = await this.add(tx, me, me.organisationId, member);
      return find(tx, membershipId);
    });
  }

  /** Also used from the command line for the first administrator. @returns the address of the invitation */
  async add(tx: EntityManager, actor: AuditActor, organisationId: string, { name, email, roles }: NewMember) {
    const person = await this.people.findOrCreate(tx, email, name);
    if (await tx.existsBy(MembershipEntity, { organisationId, personId: person.id })) throw refuse('ALREADY_A_MEMBER');
    const membershipId = randomUUID();
    await tx.insert(MembershipEntity, { id: membershipId, organisationId, personId: person.id, roles });
    await this.audit.record(tx, actor, 'member.invited', membershipId, { roles });
    const address = await this.invitations.invite(tx, person, organisationId, 'member-invitation');
    return { membershipId, person, address };
  }

  async change(me: Member, membershipId: string, { reason, ...change }: ChangedMember): Promise<MemberRow> {
    const changed = await this.database.inOrganisation(me.organisationId, async (tx) => {
      const members = await tx.find(MembershipEntity, { lock: { mode: 'pessimistic_write' } });
      const membership = members.find(({ id }) => id === membershipId);
      if (!membership) throw refuse('NOT_FOUND');
      const isSuspended = membership.isActive && !change.isActive;
      if (isSuspended && !reason) throw refuse('SUSPENDED_WITHOUT_REASON', 'Write a reason.', { field: 'reason' });
      Object.assign(membership, change);
      if (!members.some(({ isActive, roles }) => isActive && roles.includes('administrator')))
        throw refuse('LAST_ADMINISTRATOR');
      await tx.update(MembershipEntity, { id: membershipId }, change);
      await this.audit.record(tx, me, 'member.changed', membershipId, isSuspended ? { ...change, reason } : change);
      return find(tx, membershipId);
    });
    this.sessions.forget(changed.personId);
    return changed;
  }

  remind(me: Member, membershipId: string): Promise<void> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const membership = await tx.findOneBy(MembershipEntity, { id: membershipId });
      if (!membership) throw refuse('NOT_FOUND');
      const person = await this.people.byId(tx, membership.personId);
      await this.invitations.invite(tx, person, me.organisationId, 'member-invitation');
      await this.audit.record(tx, me, 'member.reminded', membershipId);
    });
  }

  list(me: Member): Promise<MemberRow[]> {
    return this.database.inOrganisation(me.organisationId, (tx) => rows(tx));
  }
}

async function find(tx: EntityManager, membershipId: string): Promise<MemberRow> {
  const [row] = await rows(tx, membershipId);
  if (!row) throw refuse('NOT_FOUND');
  return row;
}

function rows(tx: EntityManager, membershipId: string | null = null): Promise<MemberRow[]> {
  return tx.query(
    `select m.id, m.person_id as "personId", p.name, p.email, m.roles, m.is_active as "isActive",
            p.password_hash is null as "isInvited", m.created_at as since
     from membership m join person p on p.id = m.person_id
     where $1::uuid is null or m.id = $1 order by p.name, m.id`,
    [membershipId],
  );
}
