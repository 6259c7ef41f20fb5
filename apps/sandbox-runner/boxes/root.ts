import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ETC_FILES } from '../bubblewrap/arguments';
import type { Starter } from '../languages/language';

const NOBODY = '65534';
const SHARED_MEMORY_BYTES = 16 * 1024 * 1024;
const FOLDERS = ['usr', 'proc', 'dev', 'tmp', 'box', 'src', 'app', 'etc'];
const COPIED = ['/etc/alternatives', '/etc/ld.so.cache'];
const FILTER_FD = '4';

/** What all boxes of this machine have in common. */
export interface BoxRoot {
  folder: string;
  mounts: readonly { from: string; to: string }[];
}

/**
 * The top of every box's file system, made once: a box then needs a few mounts instead of a dozen. It belongs to the
 * runner and is read-only inside. The mounts of all languages are the same in every box, so that any of them fits.
 */
export function makeRoot(folder: string, helper: string, starters: readonly Starter[]): BoxRoot {
  rmSync(folder, { recursive: true, force: true });
  for (const name of FOLDERS) mkdirSync(path.join(folder, name), { recursive: true });
  for (const name of ['bin', 'lib', 'lib64', 'sbin']) symlinkSync(`usr/${name}`, path.join(folder, name));
  for (const [name, text] of Object.entries(ETC_FILES)) writeFileSync(path.join(folder, 'etc', name), text);
  const settings = starters.flatMap((starter) => (starter.settings ?? []).map((name) => path.join('/etc', name)));
  for (const from of new Set([...COPIED, ...settings])) copy(from, path.join(folder, from));
  copyFileSync(helper, path.join(folder, 'init')); // the one of an image may lie on another file system
  const mounts = new Map(starters.flatMap((starter) => starter.mounts).map((mount) => [mount.to, mount]));
  for (const { from, to } of mounts.values()) makeMountPoint(from, path.join(folder, to));
  return { folder, mounts: [...mounts.values()] };
}

function copy(from: string, to: string): void {
  if (!existsSync(from)) return;
  try {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  } catch {
    // what the runner may not read, a program in the box could not read either
  }
}

function makeMountPoint(from: string, to: string): void {
  if (existsSync(to)) return;
  const isFolder = statSync(from).isDirectory();
  mkdirSync(isFolder ? to : path.dirname(to), { recursive: true });
  if (!isFolder) writeFileSync(to, '');
}

/** The command line of bubblewrap. A program in the box sees that of its supervisor instead, which says nothing. */
export function boxCommandLine(bubblewrap: string, root: BoxRoot, slot: string, diskBytes: number): string[] {
  const disk = String(diskBytes);
  return [
    bubblewrap,
    // one by one: --unshare-all is refused together with --disable-userns
    ...['--unshare-user', '--unshare-ipc', '--unshare-pid', '--unshare-net', '--unshare-uts', '--unshare-cgroup-try'],
    ...['--disable-userns', '--uid', NOBODY, '--gid', NOBODY, '--hostname', 'sandbox'],
    ...['--die-with-parent', '--new-session', '--cap-drop', 'ALL', '--as-pid-1', '--clearenv'],
    ...['--ro-bind', root.folder, '/', '--ro-bind', '/usr', '/usr'],
    ...root.mounts.flatMap(({ from, to }) => ['--ro-bind', from, to]),
    ...['--proc', '/proc', '--dev', '/dev', '--size', String(SHARED_MEMORY_BYTES), '--tmpfs', '/dev/shm'],
    ...['--remount-ro', '/dev'], // else a place to write without a limit
    ...['--size', disk, '--tmpfs', '/tmp', '--size', disk, '--tmpfs', '/box'],
    ...['--ro-bind', path.join(slot, 'src'), '/src', '--ro-bind', path.join(slot, 'app'), '/app'],
    ...['--chdir', '/', '--seccomp', FILTER_FD, '--', '/init'],
  ];
}
