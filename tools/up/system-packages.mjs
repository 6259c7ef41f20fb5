// Programs that come from the operating system. As root on Debian they are installed, and that is said;
// otherwise the one command that installs them is shown, and all that does without them goes on.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { say, warn } from './say.mjs';
import { isRoot } from './unprivileged-users.mjs';

/** What each program is for is said to whoever has to install it. */
export const PROGRAMS = {
  bwrap: { package: 'bubblewrap', without: 'practical tasks cannot be run or marked' },
  python3: { package: 'python3', without: 'practical tasks in Python cannot be run' },
  chromium: { package: 'chromium', without: 'the tests in a browser cannot run' },
  'redis-server': { package: 'redis-server', without: 'the queue tests on Redis cannot run' },
};

export const FOR_START = ['bwrap', 'python3'];
export const FOR_TESTS = [...FOR_START, 'chromium', 'redis-server'];

/** @returns {string | null} where the program is */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/local/bin', '/usr/bin', '/bin'];
  return folders.map((folder) => path.join(folder, name)).find(isExecutable) ?? null;
}

export const installCommand = (packages) => `apt-get install --no-install-recommends -y ${packages.join(' ')}`;

export function ensurePrograms(names) {
  const missing = names.filter((name) => findProgram(name) === null);
  if (missing.length === 0) return;
  const packages = missing.map((name) => PROGRAMS[name].package);
  const isDebian = existsSync('/usr/bin/apt-get');
  if (isRoot() && isDebian) {
    say(`installing system packages: ${packages.join(' ')}`);
    if (aptInstall(packages)) return;
  }
  const losses = missing.map((name) => `${name} is missing: ${PROGRAMS[name].without}.`);
  const cure = isDebian
    ? `To install: ${isRoot() ? '' : 'sudo '}${installCommand(packages)}`
    : `Install these with your system's package manager: ${packages.join(' ')}`;
  warn([...losses, cure].join('\n'));
}

function aptInstall(packages) {
  const apt = (...parameters) =>
    spawnSync('apt-get', ['-qq', ...parameters], {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = () => apt('install', '--no-install-recommends', '-y', ...packages);
  return install() || (apt('update') && install()); // fresh images come without package lists
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
