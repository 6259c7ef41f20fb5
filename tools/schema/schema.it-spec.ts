import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getMetadataArgsStorage } from 'typeorm';
import { testDatabase, type TestDatabase } from '@assay/platform/api/testing';
import { migrations } from '../assay/migrations';
import { entities } from '../assay/entities';
import { describeSchema } from './describe-schema';

const snapshot = path.join(process.cwd(), 'tools/schema/schema.txt');
let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase({ entities, migrations });
});
afterAll(() => db.close());

describe('the database', () => {
  it('is what its committed description says (write it anew with ASSAY_WRITE_SCHEMA=1)', async () => {
    const schema = await describeSchema(db.owner);
    if (process.env['ASSAY_WRITE_SCHEMA'] === '1') writeFileSync(snapshot, schema);
    expect(schema).toBe(readFileSync(snapshot, 'utf8'));
  });

  it('has every column that an entity names, as the entity names it, and none that no entity knows', async () => {
    const columns = await db.owner.query<{ table: string; column: string; is_nullable: boolean }[]>(
      `select table_name as table, column_name as column, is_nullable = 'YES' as is_nullable
       from information_schema.columns where table_schema = 'public' and table_name <> 'migration'`,
    );
    const real = columns.map(({ table, column, is_nullable }) => `${table}.${column}${is_nullable ? ' null' : ''}`);
    const named = db.owner.entityMetadatas.flatMap(({ tableName, columns }) =>
      columns.map(({ databaseName, isNullable }) => `${tableName}.${databaseName}${isNullable ? ' null' : ''}`),
    );
    expect(named.sort()).toEqual(real.sort());
  });

  it('is reached through every entity there is', () => {
    expect(new Set(entities)).toEqual(new Set(getMetadataArgsStorage().tables.map(({ target }) => target)));
  });
});
