import type { DataSource } from 'typeorm';

/** Tables, columns, constraints, indexes, policies and rights as text, in an order that does not depend on history. */
export async function describeSchema(source: DataSource): Promise<string> {
  const sections = await Promise.all(queries.map((query) => source.query<{ line: string }[]>(query)));
  return sections.map((rows) => rows.map(({ line }) => line).join('\n')).join('\n\n') + '\n';
}

const own = `n.nspname = 'public' and c.relname <> 'migration' and c.relname not like 'migration_%'`;

const queries = [
  `select format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                 case when a.attnotnull then ' not null' else '' end,
                 coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relkind = 'r' and ${own} order by c.relname, a.attname`,
  `select format('%s: %s %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as line
   from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
   where ${own} and k.contype <> 'n' order by c.relname, k.conname`,
  `select indexdef as line from pg_indexes where schemaname = 'public' and tablename <> 'migration' order by indexname`,
  `select format('%s: policy %s for %s using %s check %s', tablename, policyname, cmd, qual, with_check) as line
   from pg_policies where schemaname = 'public' order by tablename, policyname`,
  `select format('%s: trigger %s', c.relname, pg_get_triggerdef(t.oid)) as line
   from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
   where not t.tgisinternal and ${own} order by c.relname, t.tgname`,
  `select format('%s: %s may %s', table_name, grantee, string_agg(privilege_type, ', ' order by privilege_type)) as line
   from information_schema.role_table_grants
   where table_schema = 'public' and grantee = 'assay_app' group by table_name, grantee order by table_name`,
];
