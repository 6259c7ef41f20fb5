import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, LessThanOrEqual, MoreThan } from 'typeorm';
import { checkInOpensAt } from '@assay/delivery/domain';
import { DeskSource, type Member } from '@assay/identity/api';
import { hasPermission } from '@assay/identity/domain';
import { SittingEntity } from './sitting.entity';
import { sittingFigures } from './sitting-figures';

const AHEAD_MS = 14 * 86_400_000;
/** From check-in on a sitting is one to watch. */
const LEAD_MS = -checkInOpensAt({ opensAt: new Date(0), closesAt: new Date(0) }).getTime();

@Injectable()
export class SittingDesk extends DeskSource {
  async counts(tx: EntityManager) {
    const [row] = await tx.query<[{ sittings: number; liveSittings: number; entries: number }]>(
      `select count(*)::integer as sittings,
         (count(*) filter (where opens_at <= now() + make_interval(secs => $1) and closes_at > now()))::integer
           as "liveSittings",
         (select count(*)::integer from entry where state = 'entered') as entries
       from sitting`,
      [LEAD_MS / 1000],
    );
    return row;
  }

  async needs(tx: EntityManager, me: Member, now: Date) {
    // Others may look at a sitting; it waits for those who watch over it.
    if (!hasPermission(me.roles, 'sitting:invigilate')) return [];
    const soon = new Date(now.getTime() + LEAD_MS);
    const live = await tx.find(SittingEntity, {
      where: { opensAt: LessThanOrEqual(soon), closesAt: MoreThan(now) },
      order: { opensAt: 'ASC' },
      take: 10,
    });
    const late = await stillAtWork(tx, now);
    const watched = [...live, ...late];
    const figures = await sittingFigures(
      tx,
      watched.map(({ id }) => id),
      now,
    );
    const next = await tx.find(SittingEntity, {
      where: { opensAt: Between(soon, new Date(now.getTime() + AHEAD_MS)) },
      order: { opensAt: 'ASC' },
      take: 3,
    });
    const about = ({ id, title }: SittingEntity) => ({ key: id, title });
    return [
      ...watched.map((sitting) => ({
        ...{ kind: 'sitting-live' as const, count: 1, at: sitting.closesAt },
        subject: about(sitting),
        figures: figures.get(sitting.id),
      })),
      ...next.map((sitting) => ({
        ...{ kind: 'sitting-next' as const, count: 1, at: sitting.opensAt },
        subject: about(sitting),
      })),
      ...(hasPermission(me.roles, 'entry:write') ? await entriesWithoutMail(tx) : []),
    ];
  }
}

/** The last moment to start is over, and somebody has time left. */
function stillAtWork(tx: EntityManager, now: Date): Promise<SittingEntity[]> {
  return tx
    .createQueryBuilder(SittingEntity, 's')
    .where('s.closes_at <= :now', { now })
    .andWhere(
      `s.id in (select sitting_id from attempt
         where state = 'open' and (ends_at > :now or paused_at is not null))`,
    )
    .orderBy('s.opens_at')
    .take(10)
    .getMany();
}

/** Nobody can tell these candidates anything, and they come in by number and exam-day code alone. */
async function entriesWithoutMail(tx: EntityManager) {
  const rows = await tx.query<{ key: string; title: string; at: Date; count: number }[]>(
    `select s.id as key, s.title, s.opens_at as at, count(*)::integer as count
     from entry e join sitting s on s.id = e.sitting_id join candidate c on c.id = e.candidate_id
     where e.state = 'entered' and c.email is null and s.opens_at > now()
     group by s.id order by s.opens_at limit 3`,
  );
  return rows.map(({ key, title, at, count }) => ({
    ...{ kind: 'entries-without-mail' as const, count, at },
    subject: { key, title },
  }));
}
