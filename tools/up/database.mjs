// The database of a stack: a server of the operator's, or the embedded one, kept running. Two addresses belong to it:
// the owner's migrates, the application's role is all that api and worker get.
import path from 'node:path';
import { runningPostgres, secretFile, startPostgres } from '../pg.mjs';
import { keepRunning } from './children.mjs';

const APPLICATION_ROLE = 'assay_app';

/** @returns {Promise<{ ownerUrl: string, url: string, letApplicationIn(): Promise<void>, stop(): Promise<void> }>} */
export async function startDatabase({ dataDir, isRunning = false }) {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = process.env;
  if (url) {
    if (!ownerUrl)
      throw new Error('DATABASE_URL is set: set DATABASE_OWNER_URL, too. Its role owns the tables and migrates them.');
    return { ownerUrl, url, pid: () => null, letApplicationIn: async () => {}, stop: async () => {} };
  }
  if (isRunning) return addresses(runningPostgres({ dataDir }), dataDir, { pid: () => null, stop: async () => {} });
  const first = await startPostgres({ dataDir });
  let next = first;
  const kept = await keepRunning('database', async () => {
    const server = next ?? (await startPostgres({ dataDir, port: first.port }));
    next = null;
    return server;
  });
  return addresses(first.url, dataDir, kept);
}

function addresses(ownerUrl, dataDir, server) {
  const password = secretFile(path.join(dataDir, 'database-application.password'));
  return {
    ownerUrl,
    url: ownerUrl.replace(/\/\/[^@]*@/, `//${APPLICATION_ROLE}:${password}@`),
    letApplicationIn: () => setPassword(ownerUrl, password),
    pid: server.pid,
    stop: server.stop,
  };
}

/** The first migration creates the role without a sign-in; here it gets one. */
async function setPassword(ownerUrl, password) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`alter role ${APPLICATION_ROLE} login password '${password}'`); // hexadecimal digits only
  } finally {
    await client.end();
  }
}
