// `npm start`: builds, starts everything, fills the demo at the first start, and stops everything on Ctrl-C.
import { existsSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildAll } from './build.mjs';
import { fillDemo } from './fill-demo.mjs';
import { fail, say, tell } from './say.mjs';
import { startStack } from './stack.mjs';
import { watchStarters } from './starters.mjs';
import { ensurePrograms, FOR_START } from './system-packages.mjs';

export async function start(root) {
  const { dataDir, port, isDemo } = readStartSettings();
  await refuseTakenPort(port);
  ensurePrograms(FOR_START);
  say('building');
  await buildAll(root);
  say('starting');
  const running = startAll({ root, dataDir, port, isDemo });
  stopOnSignals(running);
  const { stack, demo } = await running;
  tell(`Assay is ready at ${stack.environment.ASSAY_PUBLIC_URL}`);
  if (isDemo) await tellSignIns(dataDir, demo);
  await demo?.done;
}

/** The demo fills itself while the product is usable; who stops us stops that, too. */
async function startAll({ root, dataDir, port, isDemo }) {
  const stack = await startStack({ root, dataDir, port, settings: { ASSAY_DEMO: isDemo ? '1' : '0' } });
  const { ownerEnvironment } = stack;
  const demo = isDemo ? fillDemo({ built: path.join(root, 'dist'), ownerEnvironment }) : null;
  return {
    stack,
    demo,
    stop: () => {
      demo?.stop();
      return stack.stop();
    },
  };
}

/** What `npm start` and `npm run dev` take from the environment. */
export function readStartSettings() {
  return {
    dataDir: path.resolve(process.env.ASSAY_DATA_DIR || '.data'),
    port: readPort(process.env.PORT || '3000'),
    isDemo: !['0', 'false'].includes(process.env.ASSAY_DEMO ?? '1'),
  };
}

function readPort(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    fail(`PORT: "${text}" is no port. Give a number from 1 to 65535.`);
  return port;
}

export function refuseTakenPort(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      if (error.code === 'EACCES') fail(`PORT: ${port} needs root. Choose another: PORT=3001 npm start`);
      fail(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`);
    });
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });
}

/** @param {Promise<{ stop(): Promise<void> }>} starting */
export function stopOnSignals(starting) {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(1); // asked twice: at once; what is left is recovered at the next start
    isStopping = true;
    const running = await starting.catch(() => null);
    await running?.stop();
    say('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  watchStarters(stop);
}

/** At the first start they are written when the filling begins. */
export async function tellSignIns(dataDir, { done }) {
  const file = path.join(dataDir, 'demo-sign-ins.txt');
  for (let tries = 0; tries < 50 && !existsSync(file); tries++) await Promise.race([sleep(100), done]);
  if (existsSync(file)) tell(readFileSync(file, 'utf8').trimEnd());
}
