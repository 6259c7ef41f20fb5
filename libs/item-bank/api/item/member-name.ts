import type { EntityManager } from 'typeorm';

/** Names are read when they are shown and kept nowhere: a person can be erased, a version cannot. */
export async function memberName(tx: EntityManager, membershipId: string): Promise<string> {
  return (await memberNames(tx, [membershipId])).get(membershipId) ?? FORMER;
}

export async function memberNames(tx: EntityManager, membershipIds: readonly string[]): Promise<Map<string, string>> {
  const rows: { id: string; name: string }[] = await tx.query(
    'select m.id, p.name from membership m join person p on p.id = m.person_id where m.id = any($1)',
    [membershipIds],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export const FORMER = 'A former member';
