// Every `npm run` of this workspace comes through here. It needs nothing but Node 20 or newer: it installs what is
// missing, goes on with the Node that came as a dependency when the given one is too old, and runs the command.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './up/install.mjs';
import { isNewEnough, nodeWithModules } from './up/node.mjs';
import { fail } from './up/say.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
process.chdir(root);
install(root);

if (isNewEnough(process.versions.node)) {
  // Programs that we start, and those that they start, find this Node and the workspace's tools first.
  const first = [path.dirname(process.execPath), path.join(root, 'node_modules/.bin')];
  process.env.PATH = [...first, process.env.PATH].join(path.delimiter);
  const { run } = await import('./up/commands.mjs');
  await run(process.argv[2] ?? 'start', process.argv.slice(3)).catch((error) => fail(error.message));
} else {
  goOnWith(nodeWithModules(root));
}

function goOnWith(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
