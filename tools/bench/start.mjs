// A first start in a fresh clone, with npm's cache as it is, and a second one: from the command to "ready".
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../pg.mjs';
import { removeForsakenClusters } from '../pg/cluster-folder.mjs';
import { removeFolder } from '../up/remove-folder.mjs';
import { say } from '../up/say.mjs';
import { isRoot } from '../up/unprivileged-users.mjs';

export async function measureStart(root) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'assay-bench-'));
  try {
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, path.join(folder, 'assay')]);
    const clone = path.join(folder, 'assay');
    say('cold start');
    const coldSeconds = await secondsToReady(clone);
    say('warm start');
    const warmSeconds = await secondsToReady(clone);
    return { figures: { coldSeconds, warmSeconds }, goals: { coldSeconds: 120, warmSeconds: 6 } };
  } finally {
    removeFolder(folder);
    if (isRoot()) removeForsakenClusters();
  }
}

async function secondsToReady(clone) {
  const environment = { ...process.env, PORT: String(await freePort()), PATH: pathOutside() };
  for (const name of ['ASSAY_DATA_DIR', 'ASSAY_PUBLIC_URL', 'NODE_ENV']) delete environment[name];
  const started = performance.now();
  const child = spawn('npm', ['start'], { cwd: clone, env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let seconds = null;
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith('Assay is ready')) continue;
    seconds = Number(((performance.now() - started) / 1000).toFixed(1));
    child.kill('SIGTERM');
  }
  await ended;
  if (seconds === null) throw new Error('It did not become ready; the reasons are above.');
  return seconds;
}

/** The clone must find its own tools, and the Node that the person has. */
function pathOutside() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.filter((folder) => !folder.includes('node_modules')).join(path.delimiter);
}
