import type { EntityManager } from 'typeorm';

export interface SittingCounts {
  readonly entered: number;
  readonly absent: number;
  readonly handedIn: number;
  readonly marked: number;
}

const COUNTS = `
  select
    (select count(*)::int from entry where sitting_id = $1 and state <> 'withdrawn') as entered,
    (select count(*)::int from entry where sitting_id = $1 and state = 'absent') as absent,
    (select count(*)::int from attempt where sitting_id = $1 and state = 'submitted') as "handedIn",
    (select count(*)::int from marked_script where sitting_id = $1 and state in ('marked', 'closed')) as marked`;

export async function countSitting(tx: EntityManager, sittingId: string): Promise<SittingCounts> {
  const [counts] = await tx.query<SittingCounts[]>(COUNTS, [sittingId]);
  return counts as SittingCounts;
}
