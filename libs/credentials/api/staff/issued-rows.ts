import type { EntityManager } from 'typeorm';
import type { IssuedCredential } from '@assay/credentials/contract';

type Row = Omit<IssuedCredential, 'issuedAt' | 'revokedAt'> & { issuedAt: Date; revokedAt: Date | null };

const MOST = 200;

/** The list without the signed files: thousands of them would be read to show a page. */
const rows = `
  select c.id, p.name as holder, p.number as "candidateNumber", s.code, v.content ->> 'title' as title, v.version,
         c.state, c.issued_at as "issuedAt", c.revoked_at as "revokedAt", c.revocation_reason as "revocationReason", c.sha256
  from credential c
  join candidate p on p.id = c.candidate_id
  join specification_version v on v.id = c.specification_version_id
  join specification s on s.id = v.specification_id`;

export async function findIssued(tx: EntityManager, search: string) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = await tx.query<(Row & { matches: number })[]>(
    `select *, count(*) over ()::int as matches from (${rows}) as issued
     where (select coalesce(bool_and(position(word in lower(concat_ws(' ', holder, "candidateNumber", code, title))) > 0), true)
            from unnest($1::text[]) as word)
     order by "issuedAt" desc, id limit ${MOST}`,
    [words],
  );
  const [{ total }] = await tx.query<[{ total: number }]>('select count(*)::int as total from credential');
  return { credentials: found.map(({ matches: _, ...row }) => row), matches: found[0]?.matches ?? 0, total };
}

export async function oneIssued(tx: EntityManager, id: string): Promise<Row> {
  const [row] = await tx.query<Row[]>(`${rows} where c.id = $1`, [id]);
  return row as Row;
}
