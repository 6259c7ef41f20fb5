// `npm run conformance -- submissions <folder> [--report] [--json]`: runs every submission of every problem package, and
// every loose program, below a folder, and compares its verdict with the one that is asked for.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildAll } from '../up/build.mjs';
import { removeFolder } from '../up/remove-folder.mjs';
import { prepareRunner } from '../up/runner.mjs';
import { fail, say, tell } from '../up/say.mjs';
import { isRoot } from '../up/unprivileged-users.mjs';
import { lookAround, whatIsLeft } from './escapes.mjs';

export async function runSubmissions(root, parameters) {
  const [given] = parameters.filter((parameter) => !parameter.startsWith('-'));
  const folder = path.resolve(process.env.INIT_CWD ?? root, given ?? '');
  if (given === undefined || !existsSync(folder)) fail('Say which folder has the problem packages or programs.');
  say('building');
  await buildAll(root, ['apps/sandbox-runner', 'tools']);
  const { SANDBOX_URL: url } = process.env;
  const figures = url
    ? { ...(await judge(root, folder, parameters, process.env)), escapes: 0 }
    : await withOwnRunner(root, (environment) => judge(root, folder, parameters, environment));
  if (url) tell('The runner is not ours: what it may have left behind is not looked at.');
  const { submissions, agreed, disagreed, internalErrors, escapes, seconds, unsupported } = figures;
  console.log(JSON.stringify({ submissions, agreed, disagreed, internalErrors, escapes, seconds, unsupported }));
  process.exitCode = disagreed + internalErrors + escapes > 0 ? 1 : 0;
}

/** Numbers that accounts do not have; low enough for containers that have no others. */
const FIRST_UID = 61_200;
const UIDS = 3000;

/** In a process of its own, which has nothing of ours but the address of the runner. */
async function judge(root, folder, parameters, { SANDBOX_URL, SANDBOX_TOKEN = '' }) {
  const options = parameters.filter((parameter) => parameter === '--report');
  const program = path.join(root, 'dist/tools/conformance/submissions/main.mjs');
  const child = spawn(process.execPath, [program, folder, ...options], {
    cwd: root,
    env: { ...process.env, SANDBOX_URL, SANDBOX_TOKEN },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) fail('The submissions could not be run; the reasons are above.');
  const lines = said.trim().split('\n');
  for (const line of lines.slice(0, -1)) tell(line);
  return JSON.parse(lines.at(-1));
}

/** A runner under a user that nobody else is: whatever belongs to that user afterwards got out of the sandbox. */
async function withOwnRunner(root, work) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'assay-conformance-'));
  const uid = FIRST_UID + (process.pid % UIDS);
  const user = isRoot() ? { name: 'assay-conformance', uid, gid: uid } : null;
  const runner = prepareRunner({ root, dataDir, logs: dataDir, ...(user && { user }) });
  const before = lookAround({ user, cgroups: runner.cgroups });
  let figures;
  try {
    const child = await runner.start();
    const stop = onSignals(() => child.stop());
    try {
      say('running');
      figures = await work({ SANDBOX_URL: runner.url });
    } finally {
      await child.stop();
      stop();
    }
    const left = await whatIsLeft(before, { user, cgroups: runner.cgroups });
    for (const trace of left) tell(`left behind: ${trace}`);
    return { ...figures, escapes: left.length };
  } finally {
    runner.remove();
    removeFolder(dataDir);
  }
}

function onSignals(action) {
  const stop = () => void action().then(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop);
  };
}
