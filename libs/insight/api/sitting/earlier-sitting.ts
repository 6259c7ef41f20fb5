import type { EntityManager } from 'typeorm';

const EARLIER = `
  select before.id, before.title
  from sitting this
  join specification_version own on own.id = this.specification_version_id
  join specification_version version on version.specification_id = own.specification_id
  join sitting before
    on before.specification_version_id = version.id and before.component_id = this.component_id
    and before.opens_at < this.opens_at
  where this.id = $1
    and exists (select from marked_script script where script.sitting_id = before.id and script.state <> 'marking')
  order by before.opens_at desc, before.id limit 1`;

/** The last sitting of the same component before this one, under whatever version, that has results. */
export async function earlierSitting(
  tx: EntityManager,
  sittingId: string,
): Promise<{ readonly id: string; readonly title: string } | null> {
  const [found] = await tx.query<{ id: string; title: string }[]>(EARLIER, [sittingId]);
  return found ?? null;
}
