import { existsSync, lstatSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
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

function processesOf(uid: number): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        if (!new RegExp(`^Uid:\\t${uid}\\b`, 'm').test(status) || /^State:\tZ/m.test(status)) return [];
        return [`${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').slice(0, 80)}`];
      } catch {
        return []; // ended while we looked
      }
    });
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

function below(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
}

/** A group may stay to be used again; nobody may be in it, and hardly anything charged to it. */
function busyGroups(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'runner')
    .flatMap(({ name }) => {
      const group = path.join(folder, name);
      const inside = lines(path.join(group, 'cgroup.procs')).map((pid) => `${pid} in ${group}`);
      const charged = ['memory.usage_in_bytes', 'memory.current']
        .flatMap((file) => lines(path.join(group, file)).map(Number))
        .filter((bytes) => bytes > LEFT_TO_THE_KERNEL);
      return [...inside, ...charged.map((bytes) => `${bytes} bytes in ${group}`)];
    });
}

/** The kernel gives back what it has cached for a group when it likes. */
const LEFT_TO_THE_KERNEL = 24 * 1024 * 1024;
