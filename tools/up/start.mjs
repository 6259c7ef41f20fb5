// `npm start`: builds, starts everything, fills the demo at the first start, and stops everything on Ctrl-C.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { fail, say, tell, warn } from './say.mjs';
import { runAssay, startStack } from './stack.mjs';
import { watchStarters } from './starters.mjs';
import { ensurePrograms, FOR_START } from './system-packages.mjs';

export async function start(root) {
  const dataDir = path.resolve(process.env.ASSAY_DATA_DIR || '.data');
  const port = readPort(process.env.PORT || '3000');
  const isDemo = !['0', 'false'].includes(process.env.ASSAY_DEMO ?? '1');
  await refuseTakenPort(port);
  ensurePrograms(FOR_START);
  say('building');
  await buildAll(root);
  say('starting');
  const starting = startStack({ root, dataDir, port, settings: { ASSAY_DEMO: isDemo ? '1' : '0' } });
  stopOnSignals(starting);
  const stack = await starting;
  if (isDemo) await fillDemo(root, dataDir, stack.environment);
  tell(`Assay is ready at ${stack.environment.ASSAY_PUBLIC_URL}`);
  if (isDemo) tellSignIns(dataDir);
}

function readPort(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    fail(`PORT: "${text}" is no port. Give a number from 1 to 65535.`);
  return port;
}

function refuseTakenPort(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      if (error.code === 'EACCES') fail(`PORT: ${port} needs root. Choose another: PORT=3001 npm start`);
      fail(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`);
    });
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });
}

function stopOnSignals(starting) {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(1); // asked twice: at once; what is left is recovered at the next start
    isStopping = true;
    const stack = await starting.catch(() => null);
    await stack?.stop();
    say('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  watchStarters(stop);
}

/** The note is written when the demo is complete: an interrupted one is filled up at the next start. */
async function fillDemo(root, dataDir, environment) {
  const note = path.join(dataDir, 'demo-is-filled');
  if (existsSync(note)) return;
  say('filling the demo');
  try {
    await runAssay(root, ['seed-demo'], environment);
    writeFileSync(note, '');
  } catch (error) {
    warn(`The demo content is not complete; the next start tries again.\n${error.message}`);
  }
}

function tellSignIns(dataDir) {
  const file = path.join(dataDir, 'demo-sign-ins.txt');
  if (existsSync(file)) tell(readFileSync(file, 'utf8').trimEnd());
}
