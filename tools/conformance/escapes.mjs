// What of a runner can be seen from outside when it has ended: a program that got out would have left something here.
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PLACES = ['/', '/tmp', '/var/tmp', '/dev', '/dev/shm', '/run'];

/** @returns {Set<string>} processes, mounts, files, sockets and control groups that could be the runner's */
export function lookAround({ user, cgroups }) {
  if (process.platform !== 'linux') return new Set();
  return new Set([...processes(user), ...mounts(), ...files(user), ...sharedMemory(user), ...busyGroups(cgroups)]);
}

/** A box that was killed with its runner takes a moment to be gone. */
const PATIENCE_MS = 5000;

/** @returns {Promise<string[]>} what was not there before */
export async function whatIsLeft(before, runner) {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const left = [...lookAround(runner)].filter((trace) => !before.has(trace));
    if (left.length === 0 || Date.now() > giveUpAt) return left;
    await sleep(100);
  }
}

/** With a user of its own all that is the user's; else what runs in another place than we do. */
function processes(user) {
  const ours = namespaceOf('self');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const status = read(`/proc/${pid}/status`);
      const owner = Number(/^Uid:\t(\d+)/m.exec(status)?.[1] ?? NaN);
      const isTheirs = user ? owner === user.uid : owner === process.getuid() && namespaceOf(pid) !== ours;
      if (!isTheirs || /^State:\tZ/m.test(status)) return [];
      return [`process ${pid} ${read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').slice(0, 80)}`];
    });
}

function namespaceOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/ns/pid`);
  } catch {
    return readlinkSync('/proc/self/ns/pid'); // ended, or not ours to look at
  }
}

function mounts() {
  return read('/proc/self/mountinfo')
    .split('\n')
    .filter((line) => /bwrap|oldroot|newroot|\s\/(box|src|app)\s/.test(line))
    .map((line) => `mount ${line.split(' ').slice(3, 5).join(' ')}`);
}

function files(user) {
  return PLACES.filter(existsSync)
    .flatMap((place) => readdirSync(place).map((name) => path.join(place, name)))
    .filter((file) => user === null || lstatSync(file, { throwIfNoEntry: false })?.uid === user.uid)
    .filter((file) => user !== null || /^\/(box|src|app)$/.test(file))
    .map((file) => `file ${file}`);
}

function sharedMemory(user) {
  if (user === null) return [];
  return ['shm', 'sem', 'msg'].flatMap((kind) =>
    read(`/proc/sysvipc/${kind}`)
      .split('\n')
      .filter((line) => line.split(/\s+/).includes(String(user.uid)))
      .map((line) => `${kind} ${line.trim()}`),
  );
}

/** A group may stay to be used again; nobody may be in it. */
function busyGroups(cgroups) {
  return Object.values(cgroups?.dirs ?? {})
    .filter(existsSync)
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => path.join(folder, name))])
    .flatMap((group) =>
      read(path.join(group, 'cgroup.procs'))
        .split('\n')
        .filter(Boolean)
        .map((pid) => `process ${pid} in ${group}`),
    );
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
