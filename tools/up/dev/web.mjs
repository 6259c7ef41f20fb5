// The web app, built again by Angular's own watch when a file of it is saved.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { tell } from '../say.mjs';

/**
 * The files of earlier builds stay while we run: a page that is open may still ask for its parts.
 * @param {() => void} onBuilt called after every build that succeeded
 * @returns {{ ended: Promise<number | null>, hasOne: boolean, stop(): Promise<void> }} `hasOne`: an earlier run left one
 */
export function watchWeb(root, folder, onBuilt) {
  const startedAt = Date.now();
  const hasOne = existsSync(path.join(folder, 'browser/index.html'));
  let isFirst = true;
  const { bin } = JSON.parse(readFileSync(path.join(root, 'node_modules/nx/package.json'), 'utf8'));
  const parameters = ['run', 'web:bundle:development', '--watch', `--outputPath=${path.relative(root, folder)}`];
  const child = spawn(process.execPath, [path.join(root, 'node_modules/nx', bin.nx), ...parameters], {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_SKIP_NX_CACHE: 'true', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const hear = (line) => {
    if (!isTable(line)) tell(`     web  ${line}`);
    if (!line.includes('bundle generation complete')) return;
    if (isFirst) removeOlder(path.join(folder, 'browser'), startedAt);
    isFirst = false;
    onBuilt();
  };
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', hear);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    ended,
    hasOne,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      process.kill(-child.pid, 'SIGTERM'); // Nx runs the build in a process of its own
      await ended;
    },
  };
}

/** Angular lists every file with its size after each build. */
const isTable = (line) =>
  line.trim() === '' || /\|.*\|/.test(line) || /^(Output location|\.\.\.and )/.test(line.trim());

function removeOlder(folder, time) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && /\.(js|css|map)$/.test(entry.name) && statSync(file).mtimeMs < time) rmSync(file);
  }
}
