// `npm run screens`: pictures of a running Assay (ASSAY_URL), or of one of our own with its demo.
import { spawn } from 'node:child_process';
import { runAssay } from '../up/assay-command.mjs';
import { buildAll } from '../up/build.mjs';
import { say } from '../up/say.mjs';
import { ensurePrograms, FOR_TESTS } from '../up/system-packages.mjs';
import { withTemporaryStack } from '../up/temporary-stack.mjs';
import path from 'node:path';

export async function screens(root, parameters) {
  ensurePrograms(FOR_TESTS);
  say('building');
  if (process.env.ASSAY_URL) {
    await buildAll(root, ['tools']);
    process.exitCode = await takePictures(root, parameters, process.env);
    return;
  }
  await buildAll(root);
  say('starting an Assay and filling its demo');
  process.exitCode = await withTemporaryStack(root, async (stack) => {
    await runAssay(path.join(root, 'dist'), ['seed-demo'], stack.ownerEnvironment);
    return takePictures(root, parameters, { ...process.env, ASSAY_URL: stack.url });
  });
}

function takePictures(root, parameters, environment) {
  say('taking pictures');
  const child = spawn(process.execPath, ['dist/tools/screens/main.mjs', ...parameters], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
