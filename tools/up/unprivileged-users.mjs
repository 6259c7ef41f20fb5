// As root, the database and the sandbox runner each get an unprivileged user of their own:
// neither can read the other's files, signal its processes or reach what belongs to root.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { warn } from './say.mjs';

const USERS = {
  database: { name: 'assay-db', instead: ['postgres', 'daemon'] },
  runner: { name: 'assay-run', instead: ['nobody', 'games'] },
};

export const isRoot = () => process.getuid?.() === 0;

/** @returns {{ name: string, uid: number, gid: number } | null} null when we are not root: all runs as the person who started it. */
export function unprivilegedUser(purpose) {
  if (!isRoot()) return null;
  const { name, instead } = USERS[purpose];
  const own = lookUp(name) ?? create(name);
  if (own !== null) return own;
  const other = instead.map(lookUp).find((user) => user !== null);
  if (other === undefined) {
    throw new Error(`There is no unprivileged user for the ${purpose}: create one with "useradd --system ${name}".`);
  }
  warn(`The user ${name} could not be created; the ${purpose} runs as ${other.name}, which other programs may share.`);
  return other;
}

function lookUp(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (line === undefined) return null;
  const [, , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

function create(name) {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  spawnSync('useradd', [...options, '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
  return lookUp(name); // also found when somebody else created it at the same moment
}
