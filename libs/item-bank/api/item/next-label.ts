import type { EntityManager } from 'typeorm';

/** "PDW-0103" after PDW-0102, for a microcredential with the code PDW-5. Two authors at once get two numbers. */
export async function nextLabel(tx: EntityManager, specificationCode: string): Promise<string> {
  const prefix = /^[A-Z0-9]*[A-Z][A-Z0-9]*/.exec(specificationCode)?.[0].slice(0, 12) ?? 'ITEM';
  await tx.query(`select pg_advisory_xact_lock(hashtextextended(current_setting('app.organisation') || $1, 0))`, [
    prefix,
  ]);
  const [row]: { last: string | null }[] = await tx.query(
    `select max(substring(label from '^.*-(\\d{1,9})$')::integer) as last from item where label ~ ('^' || $1 || '-\\d{1,9}$')`,
    [prefix],
  );
  return `${prefix}-${String(Number(row?.last ?? 0) + 1).padStart(4, '0')}`;
}
