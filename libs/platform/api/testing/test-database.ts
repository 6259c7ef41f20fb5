import type { Type } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { dataSourceOptions } from '../database/data-source';
import { Database } from '../database/database';
import { migrate } from '../database/migrate';
import { applicationRole } from '../database/tenant-table';
import { platformMigrations } from '../platform-migrations';
import { platformEntities } from '../platform.module';
import { Settings } from '../settings/settings';

/** The server of all tests; the test runner starts it. */
const SERVER = 'ASSAY_TEST_DATABASE_URL';
/** One password for one server of tests, so that test files in several processes agree on it. */
const PASSWORD = 'a-server-that-lives-as-long-as-its-tests';

export interface TestDatabase {
  /** Connected as the application's role, under row-level security. */
  readonly database: Database;
  readonly source: DataSource;
  /** Owns the tables and sees every row: to arrange and to look, never what is under test. */
  readonly owner: DataSource;
  readonly settings: Settings;
  /** Adds an organisation and returns its id. */
  organisation(name?: string): Promise<string>;
  close(): Promise<void>;
}

interface Options {
  readonly entities?: readonly Type[];
  readonly migrations?: readonly Type<MigrationInterface>[];
}

/** A database of its own on the real PostgreSQL, with the real migrations; nothing is shared between test files. */
export async function testDatabase({ entities = [], migrations = [] }: Options = {}): Promise<TestDatabase> {
  const server = process.env[SERVER];
  if (!server) throw new Error(`${SERVER} is not set: run integration tests through the project's test command.`);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name}`);
  const ownerUrl = withDatabase(server, name);
  await migrate(ownerUrl, [...new Set([...platformMigrations, ...migrations])]);
  await administer(server, `alter role ${applicationRole} login password '${PASSWORD}'`);
  const appUrl = new URL(ownerUrl);
  appUrl.username = applicationRole;
  appUrl.password = PASSWORD;

  const everything = [...new Set([...platformEntities, ...entities])];
  const source = await new DataSource(dataSourceOptions(appUrl.href, everything)).initialize();
  const owner = await new DataSource(dataSourceOptions(ownerUrl, everything)).initialize();
  const settings = new Settings({
    ...pick('REDIS_URL'),
    DATABASE_URL: appUrl.href,
    DATABASE_OWNER_URL: ownerUrl,
    ASSAY_MASTER_KEY: randomBytes(32).toString('hex'),
    ASSAY_PUBLIC_URL: 'http://localhost:3000',
    ASSAY_LOG_LEVEL: 'silent',
    ASSAY_DEMO: '1',
  });
  return {
    database: new Database(source, settings),
    source,
    owner,
    settings,
    organisation: (title = 'Vestholm Skills Institute') => addOrganisation(owner, title),
    async close() {
      await source.destroy();
      await owner.destroy();
      await administer(server, `drop database if exists ${name} with (force)`);
    },
  };
}

async function addOrganisation(owner: DataSource, name: string): Promise<string> {
  const id = randomUUID();
  await owner.query('insert into organisation (id, slug, name, short_name, country_code) values ($1, $2, $3, $4, $5)', [
    id,
    `org-${id.slice(0, 8)}`,
    name,
    'VSI',
    'DK',
  ]);
  return id;
}

async function administer(server: string, sql: string) {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await retryOnConflict(() => client.query(sql));
  } finally {
    await client.end();
  }
}

/** Test files that start together may alter the one role of the server at the same moment. */
async function retryOnConflict(work: () => Promise<unknown>) {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries >= 10 || !/concurrently|being accessed/.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * tries));
    }
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

const pick = (name: string) => (process.env[name] ? { [name]: process.env[name] } : {});
