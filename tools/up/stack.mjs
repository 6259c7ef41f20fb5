// A whole Assay: database, migrations, sandbox runner, api, worker. `npm start`, the demo, the benches and the tests use it.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepRunning, startChild } from './children.mjs';
import { startGround } from './ground.mjs';

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
    const ground = await startGround({ root, dataDir, port, settings }, stops);
    const { environment, ownerEnvironment, processes, logs } = ground;
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
export async function untilReady(url, servers) {
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
