// Programs in the sandbox beside the same programs without it. Every way of counting that this machine can have is
// measured; the first one is the one that the runner picks here.
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildAll } from '../up/build.mjs';
import { removeFolder } from '../up/remove-folder.mjs';
import { prepareRunner } from '../up/runner.mjs';
import { say } from '../up/say.mjs';

/** What a runner is told so that it does with less. */
const WAYS = {
  picked: {},
  'without control groups': { ASSAY_CGROUPS: '' },
  'without the helper': { ASSAY_RUNNER_HELPER: 'none' },
};

export async function measureSandbox(root) {
  say('building');
  await buildAll(root, ['apps/sandbox-runner', 'tools']);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'assay-bench-'));
  const stops = [];
  try {
    const place = { folder: path.join(folder, 'bare'), pid: 0, runners: {} };
    for (const [way, settings] of Object.entries(WAYS)) {
      const dataDir = path.join(folder, way.replaceAll(' ', '-'));
      const runner = prepareRunner({ root, dataDir, logs: folder, settings });
      stops.unshift(() => runner.remove());
      const child = await runner.start();
      stops.unshift(() => child.stop());
      place.runners[way] = runner.url;
      place.pid ||= child.pid;
    }
    say('measuring');
    return { figures: await run(root, path.join(folder, 'place.json'), place), goals };
  } finally {
    for (const stop of stops) await stop();
    removeFolder(folder);
  }
}

const goals = {
  bareShare: { atLeast: 0.45 },
  sandboxShare: { atLeast: 0.75 },
  pythonP50Ms1: 25,
  batchedOverBare: 1.2,
  compiledChecksPerSecond: { atLeast: 145 },
  perTestChecksPerSecond: { atLeast: 100 },
  cachedSpeedup: { atLeast: 50 },
  idleRunnerMB: 150,
};

async function run(root, file, place) {
  writeFileSync(file, JSON.stringify(place));
  const program = path.join(root, 'dist/tools/bench/sandbox/main.mjs');
  const child = spawn(process.execPath, [program, file], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error('The bench did not end well; the reasons are above.');
  return JSON.parse(said.trim().split('\n').at(-1));
}
