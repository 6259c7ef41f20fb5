// `npm run demo`: plays the main job against an Assay of its own. The demo is a client: it gets the address and no more
// than a command of the product gets.
import { spawn } from 'node:child_process';
import { buildAll } from './build.mjs';
import { say } from './say.mjs';
import { ensurePrograms, FOR_START } from './system-packages.mjs';
import { withTemporaryStack } from './temporary-stack.mjs';

export async function demo(root, parameters) {
  ensurePrograms(FOR_START);
  say('building');
  await buildAll(root);
  say('starting an Assay for the demo');
  process.exitCode = await withTemporaryStack(root, (stack) => playDemo(root, parameters, stack));
}

function playDemo(root, parameters, stack) {
  const child = spawn(process.execPath, ['dist/tools/demo/main.mjs', ...parameters], {
    cwd: root,
    env: { ...stack.ownerEnvironment, ASSAY_URL: stack.url },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
