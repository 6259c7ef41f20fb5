import { Inject, Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { deskCounts, needKinds, type DeskCount } from '@assay/identity/contract';
import { hasPermission, roles, type Role } from '@assay/identity/domain';
import { Database } from '@assay/platform/api';
import type { Member } from '../session/actor';
import { DESK_SOURCES, groupNeed, type DeskNeed, type DeskSource } from './desk-source';

const KEY_IS_OLD_DAYS = 365;

/** From real rows, never ticked by hand: what was done stands there, and what was undone is open again. */
@Injectable()
export class DeskService {
  constructor(
    private readonly database: Database,
    @Optional() @Inject(DESK_SOURCES) private readonly sources: readonly DeskSource[] | null,
  ) {}

  read(me: Member) {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const counts = Object.fromEntries(deskCounts.map((name) => [name, 0])) as Record<DeskCount, number>;
      const needs = await ownNeeds(tx, me);
      for (const source of this.sources ?? []) {
        Object.assign(counts, await source.counts(tx));
        needs.push(...(await source.needs(tx, me, now)));
      }
      return { counts, roles: await membersByRole(tx), needs: needs.toSorted(byUrgency), serverNow: now };
    });
  }
}

function byUrgency(a: DeskNeed, b: DeskNeed): number {
  const age = ({ at }: DeskNeed) => (at instanceof Date ? at.getTime() : Infinity);
  return needKinds.indexOf(a.kind) - needKinds.indexOf(b.kind) || age(a) - age(b);
}

async function ownNeeds(tx: EntityManager, me: Member): Promise<DeskNeed[]> {
  const needs: DeskNeed[] = [];
  if (hasPermission(me.roles, 'member:manage')) {
    const [invited] = await tx.query<[{ count: number; at: Date | null; key: string | null; title: string | null }]>(
      `select count(*)::integer as count, min(m.created_at) as at, min(m.id::text) as key, min(p.name) as title
       from membership m join person p on p.id = m.person_id where m.is_active and p.password_hash is null`,
    );
    needs.push(...groupNeed('member-invited', invited));
  }
  if (hasPermission(me.roles, 'organisation:manage')) {
    const [key] = await tx.query<[{ count: number; at: Date | null; title: string | null }]>(
      `select count(*)::integer as count, min(created_at) as at, min(name) as title from signing_key
       where state = 'active' and created_at < now() - make_interval(days => $1)`,
      [KEY_IS_OLD_DAYS],
    );
    needs.push(...groupNeed('key-old', { ...key, key: key.title }));
  }
  return needs;
}

async function membersByRole(tx: EntityManager): Promise<Record<Role, number>> {
  const held = await tx.query<{ role: Role; members: number }[]>(
    `select role, count(*)::integer as members from membership, unnest(roles) as role
     where is_active group by role`,
  );
  const counted = new Map(held.map(({ role, members }) => [role, members]));
  return Object.fromEntries(roles.map((role) => [role, counted.get(role) ?? 0])) as Record<Role, number>;
}
