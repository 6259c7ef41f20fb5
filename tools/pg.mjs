// The embedded PostgreSQL: the database, and the queues' backend, of an Assay that was given no DATABASE_URL.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { clusterFolder, removeForsakenClusters } from './pg/cluster-folder.mjs';
import { readPostmaster } from './pg/postmaster.mjs';
import { createCluster, startServer } from './pg/server.mjs';
import { removeFolder } from './up/remove-folder.mjs';
import { isRoot, unprivilegedUser } from './up/unprivileged-users.mjs';

const OWNER = 'assay_owner';
const DATABASE = 'assay';

/**
 * @param {{ dataDir: string, isDurable?: boolean, port?: number }} options
 * @returns {Promise<{ url: string, port: number, stop(): Promise<void>, ended: Promise<void>, remove(): void }>} `url` is the owner's
 */
export async function startPostgres({ dataDir, isDurable = true, port }) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const user = unprivilegedUser('database');
  if (isRoot()) removeForsakenClusters();
  const folder = clusterFolder(dataDir, user);
  mkdirSync(folder, { recursive: true });
  const password = secretFile(path.join(dataDir, 'database-owner.password'));
  await createCluster({ folder, user, owner: OWNER, password, isDurable });
  const chosenPort = port ?? (await freePort());
  const server = await startServer({
    folder,
    user,
    port: chosenPort,
    isDurable,
    log: path.join(dataDir, 'postgres.log'),
  });
  await createDatabase(ownerUrl(password, chosenPort, 'postgres'));
  return {
    ...server,
    port: chosenPort,
    url: ownerUrl(password, chosenPort, DATABASE),
    remove: () => removeFolder(folder),
  };
}

/** The owner's address of a server that another process has started on this data folder. */
export function runningPostgres({ dataDir }) {
  const { port } = readPostmaster(path.join(clusterFolder(dataDir, unprivilegedUser('database')), 'data')) ?? {};
  if (!port) throw new Error(`No database is running on ${dataDir}.`);
  return ownerUrl(secretFile(path.join(dataDir, 'database-owner.password')), port, DATABASE);
}

const ownerUrl = (password, port, database) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;

async function createDatabase(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** A random secret that is made once and stays. */
export function secretFile(file) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
