import type { WordList } from './word-list';

export const SQL: WordList = {
  keywords:
    'SELECT FROM WHERE GROUP BY HAVING ORDER LIMIT OFFSET FETCH DISTINCT ALL AS JOIN INNER LEFT RIGHT FULL OUTER CROSS NATURAL LATERAL ON USING UNION INTERSECT EXCEPT WITH RECURSIVE INSERT INTO VALUES UPDATE SET DELETE RETURNING CREATE TABLE VIEW INDEX UNIQUE ALTER ADD COLUMN DROP TRUNCATE CONSTRAINT PRIMARY KEY FOREIGN REFERENCES CHECK DEFAULT CASCADE RESTRICT NOT NULL AND OR IN EXISTS BETWEEN LIKE ILIKE IS CASE WHEN THEN ELSE END ASC DESC NULLS FIRST LAST OVER PARTITION WINDOW ROWS RANGE PRECEDING FOLLOWING CURRENT ROW FILTER CONFLICT DO NOTHING BEGIN COMMIT ROLLBACK TRUE FALSE ANY SOME',
  names:
    'integer bigint smallint numeric decimal real text varchar char boolean date time timestamp timestamptz interval uuid json jsonb serial array count sum avg min max round ceil floor abs mod power sqrt coalesce nullif greatest least concat concat_ws length lower upper trim ltrim rtrim substring replace position split_part string_agg array_agg json_agg jsonb_build_object row_number rank dense_rank ntile lag lead first_value last_value now current_date current_timestamp date_trunc date_part extract age to_char to_date to_number make_date generate_series unnest cast percentile_cont stddev variance bool_and bool_or',
  members: {},
  methods: '',
  snippets: {
    select: 'SELECT ${1:*}\nFROM ${2:table}\nWHERE ${0:true};',
    with: 'WITH ${1:name} AS (\n    ${2:SELECT}\n)\nSELECT ${0:*}\nFROM ${1:name};',
    insert: 'INSERT INTO ${1:table} (${2:columns})\nVALUES (${0});',
    update: 'UPDATE ${1:table}\nSET ${2:column} = ${3:value}\nWHERE ${0:condition};',
    case: 'CASE WHEN ${1:condition} THEN ${2:value} ELSE ${0:value} END',
  },
};
