import type { Limits } from '@assay/sandbox/domain';
import type { Starter } from '../languages/language';

export interface BoxPlan {
  starter: Starter;
  /** Host folder with the sources, which belongs to the runner and is read-only in the box. */
  sources: string;
  /** The files in it, relative. */
  files: readonly string[];
  entry: string;
  /** Of the test. */
  args?: readonly string[];
  limits: Limits;
}

/** Host folder with the small files of /etc that programs look for. */
export interface BoxHost {
  etc: string;
  /** Bounds memory per process where nothing counts the memory of all of them. */
  needsDataLimit: boolean;
}

/** File descriptors that bubblewrap is started with. */
export const FD = { status: 3, filter: 4, options: 5, gate: 6 } as const;

/** Inside: where the sources lie read-only, where the program runs and may write, and where it puts temporary files. */
const [SOURCES, WORK, TEMPORARY] = ['/src', '/box', '/tmp'];
const SHARED_MEMORY_BYTES = 16 * 1024 * 1024;
const NOBODY = '65534';

/**
 * Options of bubblewrap. They travel through a descriptor and not on the command line, which the program could read in
 * /proc/1/cmdline. No mount point lies beneath a place that the program can write to (CVE-2026-87766).
 */
export function boxOptions(plan: BoxPlan, host: BoxHost): string[] {
  const disk = String(plan.limits.diskBytes);
  return [
    // one by one: --unshare-all is refused together with --disable-userns
    ...['--unshare-user', '--unshare-ipc', '--unshare-pid', '--unshare-net', '--unshare-uts', '--unshare-cgroup-try'],
    ...['--disable-userns', '--uid', NOBODY, '--gid', NOBODY, '--hostname', 'sandbox'],
    ...['--die-with-parent', '--new-session', '--cap-drop', 'ALL'],
    ...environment(plan),
    ...['--ro-bind', '/usr', '/usr'],
    ...['bin', 'lib', 'lib64', 'sbin'].flatMap((name) => ['--symlink', `usr/${name}`, `/${name}`]),
    ...['--ro-bind-try', '/etc/alternatives', '/etc/alternatives'],
    ...['--ro-bind-try', '/etc/ld.so.cache', '/etc/ld.so.cache'],
    ...Object.keys(ETC_FILES).flatMap((name) => ['--ro-bind', `${host.etc}/${name}`, `/etc/${name}`]),
    ...plan.starter.mounts.flatMap(({ from, to }) => ['--ro-bind', from, to]),
    ...(plan.starter.settings ?? []).flatMap((name) => ['--ro-bind-try', `/etc/${name}`, `/etc/${name}`]),
    ...['--proc', '/proc', '--dev', '/dev', '--size', String(SHARED_MEMORY_BYTES), '--tmpfs', '/dev/shm'],
    ...['--remount-ro', '/dev'], // else a place to write without a limit; the same below for /
    ...['--size', disk, '--tmpfs', TEMPORARY, '--size', disk, '--tmpfs', WORK],
    ...['--ro-bind', plan.sources, SOURCES],
    // the program finds its files beside itself and may still write there
    ...plan.files.flatMap((file) => ['--symlink', `${SOURCES}/${file}`, `${WORK}/${file}`]),
    ...['--chdir', WORK, '--remount-ro', '/'],
    ...['--seccomp', String(FD.filter), '--json-status-fd', String(FD.status), '--block-fd', String(FD.gate)],
  ];
}

export function boxCommand(plan: BoxPlan, host: BoxHost): string[] {
  const { limits } = plan;
  const seconds = Math.ceil(limits.cpuMs / 1000);
  return [
    '/usr/bin/prlimit',
    '--core=0',
    '--memlock=0',
    '--msgqueue=0',
    `--cpu=${seconds}:${seconds + 1}`,
    // above the limit that is counted: else a fork bomb fails quietly and cannot be told from other errors
    `--nproc=${limits.processes + 32}`,
    `--nofile=${limits.openFiles}`,
    `--fsize=${limits.fileBytes}`,
    `--stack=${limits.stackBytes}`,
    ...(host.needsDataLimit ? [`--data=${4 * limits.memoryBytes}`] : []),
    '--',
    ...plan.starter.command({ entry: plan.entry, files: plan.files, built: [] }, limits),
    ...(plan.args ?? []),
  ];
}

/** One invented user; nothing of the machine's own accounts. */
export const ETC_FILES: Record<string, string> = {
  passwd: `candidate:x:${NOBODY}:${NOBODY}::${WORK}:/bin/sh\n`,
  group: `candidate:x:${NOBODY}:\n`,
  hosts: '127.0.0.1 localhost sandbox\n',
  'nsswitch.conf': 'passwd: files\ngroup: files\nhosts: files\n',
};

/** What a program finds in its environment, and nothing else. */
export function variablesOf(starter: Starter): Record<string, string> {
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    HOME: WORK,
    TMPDIR: TEMPORARY,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    ...starter.environment,
  };
}

function environment({ starter }: BoxPlan): string[] {
  const variables = Object.entries(variablesOf(starter));
  return ['--clearenv', ...variables.flatMap(([name, value]) => ['--setenv', name, value])];
}
