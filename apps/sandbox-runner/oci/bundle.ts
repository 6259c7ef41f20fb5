import { boxCommand, variablesOf, type BoxPlan } from '../bubblewrap/arguments';
import { containerSeccomp } from './container-seccomp';

export interface BundleHost {
  /** Folder with the top of the file system: links, small files and places for mounts. */
  rootfs: string;
  uid: number;
  gid: number;
  needsDataLimit: boolean;
}

const SHARED_MEMORY_BYTES = 16 * 1024 * 1024;
/**
 * Waits for the sign that it is counted, lays the sources into the working folder and starts the program. It stays: the
 * first process of a container takes no signal from the others, and a program must be able to stop or end itself.
 */
const BEGIN = 'read _ <&3; exec 3<&-; cp -rs /src/. /box/ && "$@"; exit $?';

/** The configuration of a container for one program (OCI runtime specification 1.0), as strict as a box of bubblewrap. */
export function bundleConfig(plan: BoxPlan, { rootfs, uid, gid, needsDataLimit }: BundleHost) {
  const disk = plan.limits.diskBytes;
  const memory = (destination: string, bytes: number, ...more: string[]) => {
    const options = ['nosuid', 'nodev', `size=${bytes}`, 'mode=700', ...more];
    return { destination, type: 'tmpfs', source: 'tmpfs', options };
  };
  const readOnly = (source: string, destination: string) => {
    return { destination, type: 'bind', source, options: ['rbind', 'ro', 'nosuid', 'nodev'] };
  };
  return {
    ociVersion: '1.0.2',
    hostname: 'sandbox',
    root: { path: rootfs, readonly: true },
    process: {
      terminal: false,
      user: { uid: 0, gid: 0 }, // ours outside, without a capability inside: the only one that can be mapped without root
      cwd: '/box',
      env: Object.entries(variablesOf(plan.starter)).map(([name, value]) => `${name}=${value}`),
      args: ['/bin/sh', '-c', BEGIN, 'sh', ...boxCommand(plan, { etc: '', needsDataLimit })],
      capabilities: { bounding: [], effective: [], permitted: [], inheritable: [], ambient: [] },
      noNewPrivileges: true,
    },
    mounts: [
      { destination: '/proc', type: 'proc', source: 'proc', options: ['nosuid', 'noexec', 'nodev'] },
      { destination: '/dev', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'mode=755', 'size=65536', 'ro'] },
      memory('/dev/shm', SHARED_MEMORY_BYTES),
      memory('/tmp', disk),
      memory('/box', disk),
      readOnly('/usr', '/usr'),
      readOnly(plan.sources, '/src'),
      ...plan.starter.mounts.map(({ from, to }) => readOnly(from, to)),
      ...(plan.starter.settings ?? []).map((name) => readOnly(`/etc/${name}`, `/etc/${name}`)),
    ],
    linux: {
      namespaces: ['user', 'pid', 'network', 'ipc', 'uts', 'mount'].map((type) => ({ type })),
      uidMappings: [{ containerID: 0, hostID: uid, size: 1 }],
      gidMappings: [{ containerID: 0, hostID: gid, size: 1 }],
      maskedPaths: ['/proc/kcore', '/proc/keys', '/proc/timer_list', '/proc/sched_debug', '/sys/firmware'],
      readonlyPaths: ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'],
      seccomp: containerSeccomp(),
    },
  };
}
