import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

export interface Filled {
  readonly organisationId: string;
  readonly sittingId: string;
}

/** One sitting whose scripts are marked, made by SQL because nothing but reading is measured. */
export async function fill(database: Client, candidates: number, items: number): Promise<Filled> {
  const ids = Object.fromEntries(
    ['organisation', 'specification', 'version', 'component', 'item', 'itemVersion', 'form', 'sitting'].map((name) => [
      name,
      randomUUID(),
    ]),
  ) as Record<string, string>;
  const run = (sql: string, ...parameters: unknown[]) => database.query(sql, parameters);
  await run('begin');
  await run(
    `insert into organisation (id, slug, name, short_name, country_code) values ($1, 'bench', 'Bench', 'B', 'DK')`,
    ids['organisation'],
  );
  await run(
    `insert into specification (id, organisation_id, code) values ($1, $2, 'BEN-1')`,
    ids['specification'],
    ids['organisation'],
  );
  await run(
    `insert into specification_version (id, organisation_id, specification_id, version, state, revision, content, published_at)
     values ($1, $2, $3, 1, 'published', 1, '{}', now())`,
    ids['version'],
    ids['organisation'],
    ids['specification'],
  );
  await run(
    `insert into item (id, organisation_id, specification_id, label, title, state, kinds, outcome_ids, marks, search_text, draft_hash)
     values ($1, $2, $3, 'BEN-0001', 'Bench', 'live', '{choice}', '{}', 1, '', '')`,
    ids['item'],
    ids['organisation'],
    ids['specification'],
  );
  await run(
    `insert into item_version (id, organisation_id, item_id, version, hash, title, delivery, secret, marks, engine_version, published_at, published_by)
     values ($1, $2, $3, 1, repeat('0', 64), 'Bench', '{}', '{}', 1, '1', now(), $3)`,
    ids['itemVersion'],
    ids['organisation'],
    ids['item'],
  );
  await run(
    `insert into form (id, organisation_id, specification_version_id, component_id, title, state, revision, duration_minutes, content, published_at)
     values ($1, $2, $3, $4, 'Bench', 'published', 1, 60, '{"sections": []}', now())`,
    ids['form'],
    ids['organisation'],
    ids['version'],
    ids['component'],
  );
  await run(
    `insert into sitting (id, organisation_id, specification_version_id, component_id, form_id, title, opens_at, closes_at, place, supervision)
     values ($1, $2, $3, $4, $5, 'Bench', now() - interval '2 days', now() - interval '1 day', '', 'supervised-on-site-verified')`,
    ids['sitting'],
    ids['organisation'],
    ids['version'],
    ids['component'],
    ids['form'],
  );
  await run(
    `create temporary table script as
     select number, gen_random_uuid() as candidate, gen_random_uuid() as entry, gen_random_uuid() as attempt, random() as ability
     from generate_series(1, $1::int) number`,
    candidates,
  );
  const own = [ids['organisation'], ids['sitting']];
  await run(
    `insert into candidate (id, organisation_id, number, name) select candidate, $1, number, 'Bench' from script`,
    own[0],
  );
  await run(
    `insert into entry (id, organisation_id, sitting_id, candidate_id) select entry, $1, $2, candidate from script`,
    ...own,
  );
  await run(
    `insert into attempt (id, organisation_id, entry_id, sitting_id, candidate_id, form_id, script_code, state, started_at, ends_at,
                          submitted_at, handed_in_by, option_key)
     select attempt, $1, entry, $2, candidate, $3, number, 'submitted', now() - interval '2 hours', now(), now(), 'candidate', ''
     from script`,
    ...own,
    ids['form'],
  );
  await run(
    `insert into marked_script (attempt_id, organisation_id, sitting_id, specification_version_id, component_id, script_code, state,
                                received_at, marked_at)
     select attempt, $1, $2, $3, $4, number, 'marked', now(), now() from script`,
    ...own,
    ids['version'],
    ids['component'],
  );
  await run(
    `insert into mark (id, organisation_id, attempt_id, slot, interaction_id, item_version_id, marker, marker_id, marks, max, parts,
                       explanation, created_at)
     select gen_random_uuid(), $1, attempt, 'q' || item, 'i1', $2, 'engine', '1', (random() < ability)::int, 1,
            '[{"partId": "i1", "marks": "1", "max": "1"}]', '["The key was chosen."]', now()
     from script cross join generate_series(1, $3::int) item`,
    own[0],
    ids['itemVersion'],
    items,
  );
  await run(
    `insert into response (attempt_id, slot, organisation_id, value, seq, saved_at)
     select attempt, 'q' || item, $1, jsonb_build_object('i1', jsonb_build_array(chr(97 + floor(random() * 4)::int))), 1, now()
     from script cross join generate_series(1, $2::int) item`,
    own[0],
    items,
  );
  await run('commit');
  for (const table of ['mark', 'response', 'marked_script', 'attempt', 'entry']) await run(`vacuum analyze ${table}`);
  return { organisationId: ids['organisation'] ?? '', sittingId: ids['sitting'] ?? '' };
}
