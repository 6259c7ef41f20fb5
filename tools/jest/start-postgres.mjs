// One throw-away PostgreSQL for all integration tests of a run. A server named in ASSAY_TEST_DATABASE_URL (the owner's URL) is used instead.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '../pg.mjs';

export default async function start() {
  if (process.env.ASSAY_TEST_DATABASE_URL) return;
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'assay-test-'));
  const postgres = await startPostgres({ dataDir, isDurable: false });
  process.env.ASSAY_TEST_DATABASE_URL = postgres.url;
  globalThis.assayTestPostgres = { ...postgres, dataDir };
}
