// A whole Assay: database, migrations, sandbox runner, api, worker. `npm start`, the demo, the benches and the tests use it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { secretFile } from '../pg.mjs';
import { keepRunning, startChild } from './children.mjs';
import { openDataFolder } from './data-folder.mjs';
import { startDatabase } from './database.mjs';
import { prepareRunner } from './runner.mjs';

const READY_PATIENCE_MS = 180_000;

/**
 * @param {{ root: string, dataDir: string, port: number, settings?: Record<string, string> }} options
 * @returns {Promise<{ url: string, environment: Record<string, string>, ownerEnvironment: Record<string, string>,
 *   processes(): Record<string, number>, stop(): Promise<void> }>} the process ids by name; those of a server that is not ours are null
 */
export async function startStack({ root, dataDir, port, settings = {} }) {
  const stops = [];
  const stop = async () => {
    while (stops.length > 0) await stops.pop()();
  };
  try {
    const folder = openDataFolder(dataDir);
    stops.push(async () => folder.close());
    const logs = path.join(dataDir, 'logs');
    mkdirSync(logs, { recursive: true, mode: 0o700 });
    if (!process.env.ASSAY_MASTER_KEY) secretFile(path.join(dataDir, 'master.key'));

    const database = await startDatabase({ dataDir });
    stops.push(database.stop);
    const environment = environmentOf({ root, dataDir, port, settings, database });
    const ownerEnvironment = { ...environment, DATABASE_OWNER_URL: database.ownerUrl };
    await runAssay(root, ['migrate'], ownerEnvironment);
    await database.letApplicationIn();

    const processes = { database: database.pid };
    if (!environment.SANDBOX_URL && existsSync(path.join(root, 'dist/apps/sandbox-runner/main.mjs'))) {
      const runner = prepareRunner({ root, dataDir, logs });
      environment.SANDBOX_URL = ownerEnvironment.SANDBOX_URL = runner.url;
      const kept = await keepRunning('sandbox runner', runner.start);
      processes['sandbox-runner'] = kept.pid;
      stops.push(async () => {
        await kept.stop();
        runner.remove();
      });
    }
    const kept = await Promise.all(['api', 'worker'].map((name) => startServer({ root, name, environment, logs })));
    for (const server of kept) processes[server.name] = server.pid;
    stops.push(() => Promise.all(kept.map((server) => server.stop())));
    await untilReady(`http://127.0.0.1:${port}`, kept);
    return {
      url: `http://localhost:${port}`,
      environment,
      ownerEnvironment,
      processes: () => Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, pid()])),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs the command line of the product, and fails with what it said when it fails. */
export function runAssay(root, parameters, environment) {
  const program = path.join(root, 'dist/tools/assay/main.mjs');
  const child = spawn(process.execPath, [program, ...parameters], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      const said = Buffer.concat(output).toString('utf8');
      if (code === 0) resolve(said);
      else reject(new Error(`"assay ${parameters.join(' ')}" failed:\n${said}`));
    });
  });
}

/** What api, worker and the command line get. The owner's address is not in it. */
export function environmentOf({ root, dataDir, port, settings = {}, database }) {
  const { DATABASE_OWNER_URL: _owner, ...given } = process.env;
  return {
    ...given,
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    ASSAY_WEB_DIR: path.join(root, 'dist/apps/web/browser'),
    ...settings,
    PORT: String(port),
    ASSAY_DATA_DIR: dataDir,
    ASSAY_PUBLIC_URL: settings.ASSAY_PUBLIC_URL ?? process.env.ASSAY_PUBLIC_URL ?? `http://localhost:${port}`,
    DATABASE_URL: database.url,
  };
}

async function startServer({ root, name, environment, logs }) {
  const program = [path.join(root, 'tools/up/child.mjs'), path.join(root, `dist/apps/${name}/main.mjs`)];
  let last = null;
  const kept = await keepRunning(
    name,
    async () => (last = startChild({ name, program, environment, logs, cwd: root })),
  );
  return { ...kept, name, complaint: () => last.complaint(), hasEnded: () => last.hasEnded() };
}

/** Ready is when the api answers; one that ends instead tells why, and so do we. */
async function untilReady(url, servers) {
  const giveUpAt = Date.now() + READY_PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    const broken = servers.find((server) => server.hasEnded());
    if (broken || Date.now() > giveUpAt) {
      const { name, complaint } = broken ?? servers[0];
      throw new Error(`The ${name} does not start:\n${complaint()}`);
    }
    await sleep(25);
  }
}
