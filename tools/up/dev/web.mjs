// The web app, built again by Angular's own watch when a file of it is saved.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { tell } from '../say.mjs';

/** @param {() => void} onBuilt called after every build that succeeded */
export function watchWeb(root, folder, onBuilt) {
  rmSync(folder, { recursive: true, force: true });
  const { bin } = JSON.parse(readFileSync(path.join(root, 'node_modules/nx/package.json'), 'utf8'));
  const parameters = ['run', 'web:build:development', '--watch', `--outputPath=${path.relative(root, folder)}`];
  const child = spawn(process.execPath, [path.join(root, 'node_modules/nx', bin.nx), ...parameters], {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_SKIP_NX_CACHE: 'true', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const hear = (line) => {
    if (line.trim() !== '' && !/^(Lazy chunk|Initial chunk|chunk-|styles|\s*\|)/.test(line)) tell(`     web  ${line}`);
    if (line.includes('bundle generation complete')) onBuilt();
  };
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', hear);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    ended,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      process.kill(-child.pid, 'SIGTERM'); // Nx runs the build in a process of its own
      await ended;
    },
  };
}
