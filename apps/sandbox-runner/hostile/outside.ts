import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, statfsSync } from 'node:fs';
import path from 'node:path';

/** What of a runner can be seen from outside: a hostile program that got out would have left something here. */
export interface Outside {
  uid: number;
  /** Its own folder. */
  folder: string;
  pid: number;
  /** Folders of control groups that were handed to it. */
  groups: readonly string[];
}

export interface Traces {
  processes: string[];
  sockets: string[];
  mounts: string[];
  memory: string[];
  files: string[];
  groups: string[];
}

/** Everything that belongs to the user of the runner, who is nobody else's, and the mounts of the machine. */
export function tracesOf({ uid, folder, pid, groups }: Outside): Traces {
  return {
    processes: processesOf(uid),
    sockets: socketsOf(uid),
    mounts: ['self', String(pid)].flatMap((process) => mountsOf(process)),
    memory: [...sharedMemoryOf(uid), sharedMemoryBytes() > 64 * 1024 * 1024 ? 'a full /dev/shm' : ''].filter(Boolean),
    files: [
      ...['/tmp', '/var/tmp', '/dev/shm', '/dev', '/'].flatMap((place) => filesOf(uid, place)),
      ...['/box', '/src', '/assay-left', '/dev/assay-left'].filter(existsSync),
      ...below(folder),
    ].sort(),
    groups: groups.flatMap(busyGroups),
  };
}

const lines = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);

/** The runner, its helpers and the boxes they keep ready are started from these; what a candidate starts is not. */
const OURS = /(\/node|\/helper-\w+|\/bwrap|\/init)$/;

/** By the file that each was started from, which no process can change as it can its name. */
function processesOf(uid: number): string[] {
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        if (!new RegExp(`^Uid:\\t${uid}\\b`, 'm').test(status) || /^State:\tZ/m.test(status)) return [];
        return [programOf(pid)];
      } catch {
        return []; // ended while we looked
      }
    });
  const boxes = found.filter((program) => program.endsWith('/init')).length;
  const others = found.filter((program) => !OURS.test(program));
  return boxes > MOST_BOXES_KEPT ? [...others, `${boxes} boxes`] : others;
}

/** With three places: two boxes for each, and one to spare. */
const MOST_BOXES_KEPT = 7;

function programOf(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? ''; // only root may see the file
  }
}

function socketsOf(uid: number): string[] {
  const internet = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'packet'].flatMap((kind) =>
    lines(`/proc/net/${kind}`)
      .filter((line) => line.trim().split(/\s+/)[7] === String(uid))
      .map((line) => `${kind} ${line.trim().split(/\s+/)[1]}`),
  );
  return [...internet, ...lines('/proc/net/unix').filter((line) => /@(hostile|pwn)/.test(line))];
}

function mountsOf(process: string): string[] {
  return lines(`/proc/${process}/mountinfo`).filter((line) => /bwrap|oldroot|newroot|\/box|\/src/.test(line));
}

function sharedMemoryOf(uid: number): string[] {
  return ['shm', 'sem', 'msg'].flatMap((kind) =>
    lines(`/proc/sysvipc/${kind}`).filter((line) => line.split(/\s+/).includes(String(uid))),
  );
}

function sharedMemoryBytes(): number {
  const { blocks, bfree, bsize } = statfsSync('/dev/shm');
  return (blocks - bfree) * bsize;
}

function filesOf(uid: number, place: string): string[] {
  return readdirSync(place)
    .map((name) => path.join(place, name))
    .filter((file) => lstatSync(file, { throwIfNoEntry: false })?.uid === uid);
}

/** What was built is kept for the same sources, and where boxes are made ahead of their use there is a folder for each. */
function below(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/\/(built|slot-\d+)(\/|$)/.test(name))
    .map((name) => path.join(folder, name));
}

/** A group may stay to be used again; nobody may be in it, and hardly anything charged to it. */
function busyGroups(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'runner')
    .flatMap(({ name }) => {
      const group = path.join(folder, name);
      const inside = lines(path.join(group, 'cgroup.procs'))
        .flatMap((pid) => (existsSync(`/proc/${pid}`) ? [programOf(pid)] : []))
        .filter((program) => !OURS.test(program))
        .map((program) => `${program} in ${group}`);
      const charged = ['memory.usage_in_bytes', 'memory.current']
        .flatMap((file) => lines(path.join(group, file)).map(Number))
        .filter((bytes) => bytes > LEFT_TO_THE_KERNEL);
      return [...inside, ...charged.map((bytes) => `${bytes} bytes in ${group}`)];
    });
}

/** The kernel gives back what it has cached for a group when it likes. */
const LEFT_TO_THE_KERNEL = 24 * 1024 * 1024;
