// What api and worker stand on: the data folder, the database with its migrations, the sandbox runner.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { secretFile } from '../pg.mjs';
import { runAssay } from './assay-command.mjs';
import { keepRunning } from './children.mjs';
import { openDataFolder } from './data-folder.mjs';
import { startDatabase } from './database.mjs';
import { prepareRunner } from './runner.mjs';

/**
 * @param {{ root: string, dataDir: string, port: number, settings?: Record<string, string>, built?: string }} options
 *   `built` is the folder of the built programs; `migrate` may try the work more than once
 * @param {(() => Promise<void>)[]} stops grows by what stops each part; called from the last to the first
 */
export async function startGround(
  { root, dataDir, port, settings = {}, built = path.join(root, 'dist'), migrate = (work) => work() },
  stops,
) {
  const folder = openDataFolder(dataDir);
  stops.push(async () => folder.close());
  const logs = path.join(dataDir, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  if (!process.env.ASSAY_MASTER_KEY) secretFile(path.join(dataDir, 'master.key'));

  const database = await startDatabase({ dataDir });
  stops.push(database.stop);
  const environment = environmentOf({ dataDir, port, settings, database, built });
  const ownerEnvironment = { ...environment, DATABASE_OWNER_URL: database.ownerUrl };
  await migrate(() => runAssay(built, ['migrate'], ownerEnvironment));
  await database.letApplicationIn();

  const processes = { database: database.pid };
  const bundle = path.join(built, 'apps/sandbox-runner/main.mjs');
  if (!environment.SANDBOX_URL && existsSync(bundle)) {
    const runner = prepareRunner({ root, bundle, dataDir, logs });
    environment.SANDBOX_URL = ownerEnvironment.SANDBOX_URL = runner.url;
    const kept = await keepRunning('sandbox runner', runner.start);
    processes['sandbox-runner'] = kept.pid;
    stops.push(async () => {
      await kept.stop();
      runner.remove();
    });
  }
  return { environment, ownerEnvironment, processes, logs };
}

/** What api, worker and the command line get. The owner's address is not in it. */
export function environmentOf({ dataDir, port, settings = {}, database, built }) {
  const { DATABASE_OWNER_URL: _owner, ...given } = process.env;
  return {
    ...given,
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    ASSAY_WEB_DIR: path.join(built, 'apps/web/browser'),
    ...settings,
    PORT: String(port),
    ASSAY_DATA_DIR: dataDir,
    ASSAY_PUBLIC_URL: settings.ASSAY_PUBLIC_URL ?? process.env.ASSAY_PUBLIC_URL ?? `http://localhost:${port}`,
    DATABASE_URL: database.url,
  };
}
