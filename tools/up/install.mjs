// Installs the dependencies when the lock file is another one than at the last installation.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { linkNode } from './node.mjs';
import { fail, say } from './say.mjs';

export function install(root) {
  const stamp = path.join(root, 'node_modules/.install-stamp');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('installing dependencies');
  // npm 11 refuses a lock file that lacks optional packages of other platforms; `install` takes it and leaves it as it is.
  if (!npm(root, ['ci'], { isQuiet: true }) && !npm(root, ['install', '--no-save'])) {
    fail('The dependencies could not be installed; npm says why above.');
  }
  linkNode(root);
  writeFileSync(stamp, wanted);
  say('installed');
}

function npm(root, command, { isQuiet = false } = {}) {
  const parameters = [...command, '--no-audit', '--no-fund', '--loglevel=error'];
  const own = process.env.npm_execpath; // set when npm started us: the same npm, whatever is on the path
  const [program, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const { status } = spawnSync(program, [...first, ...parameters], {
    cwd: root,
    stdio: ['ignore', 2, isQuiet ? 'ignore' : 2],
    shell: process.platform === 'win32' && program === 'npm',
  });
  return status === 0;
}
