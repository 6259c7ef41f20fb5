import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '../pg.mjs';
import { removeFolder } from '../up/remove-folder.mjs';
import { unprivilegedUser } from '../up/unprivileged-users.mjs';

const area = 'database';

export async function checkDatabase() {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = process.env;
  if (!url) return [await checkEmbedded()];
  const findings = [await checkServer('DATABASE_URL', url)];
  if (ownerUrl) return [...findings, await checkServer('DATABASE_OWNER_URL', ownerUrl)];
  const cure = 'Set it to the address of the role that owns the tables.';
  return [...findings, { area, state: 'broken', finding: 'DATABASE_OWNER_URL is not set', cure }];
}

/** Starts one from nothing and throws it away. */
async function checkEmbedded() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'assay-doctor-'));
  try {
    const server = await startPostgres({ dataDir, isDurable: false });
    const version = await versionOf(server.url);
    await server.stop();
    server.remove();
    const user = unprivilegedUser('database')?.name ?? os.userInfo().username;
    return { area, state: 'good', finding: `embedded PostgreSQL ${version}, run by ${user}` };
  } catch (error) {
    const cure = 'Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server of yours.';
    return { area, state: 'broken', finding: error.message, cure };
  } finally {
    removeFolder(dataDir);
  }
}

async function checkServer(name, url) {
  try {
    return { area, state: 'good', finding: `${name}: PostgreSQL ${await versionOf(url)}` };
  } catch (error) {
    return {
      area,
      state: 'broken',
      finding: `${name}: ${error.message}`,
      cure: 'Check the address, the role and its password.',
    };
  }
}

async function versionOf(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return (await client.query('show server_version')).rows[0].server_version;
  } finally {
    await client.end();
  }
}
