// Builds through Nx, which remembers what it has built from the same sources.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { forwardSignals } from './forward-signals.mjs';

const PROGRAMS = ['apps/api', 'apps/worker', 'apps/sandbox-runner', 'apps/web', 'tools'];

export async function buildAll(root, programs = PROGRAMS) {
  const projects = programs
    .map((folder) => path.join(root, folder, 'project.json'))
    .filter(existsSync)
    .map((file) => JSON.parse(readFileSync(file, 'utf8')))
    .filter((project) => project.targets?.build !== undefined)
    .map((project) => project.name);
  if (!(await nx(root, ['run-many', '-t', 'build', '-p', projects.join(','), '--output-style=static']))) {
    throw new Error('The build failed; the reasons are above.');
  }
}

/** @returns {Promise<boolean>} whether it succeeded; what Nx has to say is shown only when it did not */
export function nx(root, parameters, { isShown = false } = {}) {
  const { bin } = JSON.parse(readFileSync(path.join(root, 'node_modules/nx/package.json'), 'utf8'));
  // tools/web joins the chunks, for the pages of this product.
  const environment = { NX_DAEMON: 'false', NX_TUI: 'false', NG_BUILD_OPTIMIZE_CHUNKS: '0', ...process.env };
  const child = spawn(process.execPath, [path.join(root, 'node_modules/nx', bin.nx), ...parameters], {
    cwd: root,
    env: environment,
    stdio: isShown ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
  });
  forwardSignals(child);
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });
}
