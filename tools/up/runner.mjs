// The sandbox runner runs what candidates wrote. It gets no credentials, an environment of its own, and as root
// a user of its own and copies of its bundle and its Node where that user can read them.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { partsForOthers } from '../runner-parts.mjs';
import { delegateCgroups, removeCgroups } from './cgroups.mjs';
import { startChild } from './children.mjs';
import { publicCopy, publicFolder } from './public-folder.mjs';
import { removeFolder } from './remove-folder.mjs';
import { unprivilegedUser } from './unprivileged-users.mjs';

/** How many bytes the folder of a socket may have: a path may have about 100 with the name. */
const SOCKET_PATH_LIMIT = 85;

/** @returns {{ url: string, cgroups: object, start(): Promise<object>, remove(): void }} */
export function prepareRunner({
  root,
  dataDir,
  logs,
  bundle = path.join(root, 'dist/apps/sandbox-runner/main.mjs'),
  user = unprivilegedUser('runner'),
  settings = {},
}) {
  const name = `assay-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
  const guard = path.join(root, 'tools/up/child.mjs');
  const parts = path.join(path.dirname(bundle), 'parts');
  const place =
    user === null ? { node: process.execPath, bundle, guard, parts } : copyForOthers({ bundle, guard, parts });
  const folder = socketFolder(dataDir, name, user);
  const cgroups = delegateCgroups(name, user);
  const socket = path.join(folder, 'runner.sock');
  const environment = {
    ASSAY_RUNNER_SOCKET: socket,
    ASSAY_CGROUPS: JSON.stringify(cgroups),
    ASSAY_RUNNER_CONCURRENCY: String(os.availableParallelism()),
    HOME: folder,
    LANG: 'C.UTF-8',
    PATH: '/usr/local/bin:/usr/bin:/bin',
    TMPDIR: path.join(folder, 'tmp'),
    ASSAY_RUNNER_PARTS: place.parts,
    ...ofTheOperator(),
    ...settings,
  };
  return {
    url: `unix:${socket}`,
    cgroups,
    start: async () => {
      emptyFolder(folder, user);
      const program = [place.guard, place.bundle];
      const child = startChild({
        name: 'sandbox-runner',
        node: place.node,
        program,
        environment,
        user,
        logs,
        cwd: '/',
      });
      if (cgroups.version === 2) joinRunnerGroup(cgroups.dirs.unified, child.pid);
      return child;
    },
    remove: () => {
      removeFolder(folder);
      removeCgroups(cgroups);
    },
  };
}

/** Choices that an operator may make for the runner of `npm start`; it gets nothing else of our environment. */
function ofTheOperator() {
  const names = ['DRIVER', 'OCI_RUNTIME', 'LANGUAGES', 'PYTHON_LIBRARIES'].map((name) => `ASSAY_RUNNER_${name}`);
  const chosen = Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  return process.env.SANDBOX_DRIVER === 'wasm-demo' ? { ...chosen, ASSAY_RUNNER_DRIVER: 'demo' } : chosen;
}

function copyForOthers({ bundle, guard, parts }) {
  const content = createHash('sha256').update(readFileSync(bundle)).update(readFileSync(guard)).digest('hex');
  const programs = publicCopy(`runner-${content.slice(0, 16)}`, (target) => {
    copyFileSync(bundle, path.join(target, 'main.mjs'));
    copyFileSync(guard, path.join(target, 'child.mjs'));
  });
  const node = publicCopy(`node-${process.versions.node}-${process.arch}`, (target) => {
    mkdirSync(path.join(target, 'bin'));
    copyFileSync(process.execPath, path.join(target, 'bin/node'));
  });
  return {
    node: path.join(node, 'bin/node'),
    bundle: path.join(programs, 'main.mjs'),
    guard: path.join(programs, 'child.mjs'),
    parts: existsSync(parts) ? partsForOthers(parts) : parts,
  };
}

function socketFolder(dataDir, name, user) {
  if (user !== null) return path.join(publicFolder(), 'run', name);
  const folder = path.join(dataDir, 'run');
  return Buffer.byteLength(folder) < SOCKET_PATH_LIMIT ? folder : mkdtempSync(path.join(os.tmpdir(), 'assay-'));
}

/** The folder is made anew at every start of the runner. */
function emptyFolder(folder, user) {
  removeFolder(folder);
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  mkdirSync(folder, { mode: 0o700 });
  mkdirSync(path.join(folder, 'tmp'), { mode: 0o700 });
  if (user !== null) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
}

function joinRunnerGroup(unified, pid) {
  if (existsSync(path.join(unified, 'runner'))) writeFileSync(path.join(unified, 'runner/cgroup.procs'), String(pid));
}
