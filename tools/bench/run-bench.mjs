import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs a built bench against a stack. @returns the figures of its last line */
export async function runBench(root, folder, stack) {
  const child = spawn(process.execPath, [path.join('dist/tools', folder, 'main.mjs')], {
    cwd: root,
    env: { ...stack.ownerEnvironment, ASSAY_URL: stack.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error('The bench did not end well; the reasons are above.');
  return JSON.parse(said.trim().split('\n').at(-1));
}
