/** System calls that a program under examination has no business with, and their numbers (Linux `unistd.h`). */
export type Architecture = 'x64' | 'arm64';

export function isKnown(architecture: string): architecture is Architecture {
  return architecture === 'x64' || architecture === 'arm64';
}

/** The numbers of calls that a rule of their own looks into. */
export const INSPECTED = {
  x64: { clone: 56, clone3: 435, socket: 41, socketpair: 53, ioctl: 16, fcntl: 72, prlimit64: 302 },
  arm64: { clone: 220, clone3: 435, socket: 198, socketpair: 199, ioctl: 29, fcntl: 25, prlimit64: 261 },
} as const;

/** Calls that change how somebody is scheduled, who is named by the first argument: a process. */
export const OF_A_PROCESS = {
  x64: { sched_setaffinity: 203, sched_setscheduler: 144, sched_setparam: 142, sched_setattr: 314 },
  arm64: { sched_setaffinity: 122, sched_setscheduler: 119, sched_setparam: 118, sched_setattr: 274 },
} as const;

/** The same, where the first argument says what the second one names, and this value says: a process. */
export const OF_A_KIND = {
  x64: { setpriority: { number: 141, process: 0 }, ioprio_set: { number: 251, process: 1 } },
  arm64: { setpriority: { number: 140, process: 0 }, ioprio_set: { number: 30, process: 1 } },
} as const;

/**
 * fcntl: leases and delegations (<linux/fcntl.h>). The small files of /etc are the same in every box and belong to the
 * user of all of them; whoever holds a lease on one keeps every other box from opening it for 45 seconds.
 */
export const LEASES: readonly number[] = [1024, 1040]; // F_SETLEASE, F_SETDELEG

/** From here on the kernel grows: what is not known here is answered as if the kernel did not have it. */
export const FIRST_UNKNOWN = 457;

/** Since 5.1 new calls have one number on all architectures. */
const EVERYWHERE: readonly number[] = [
  424, // pidfd_send_signal
  425, 426, 427, // io_uring_setup, _enter, _register
  428, 429, 430, 431, 432, 433, 442, // open_tree, move_mount, fsopen, fsconfig, fsmount, fspick, mount_setattr
  434, 438, // pidfd_open, pidfd_getfd
  440, // process_madvise
  443, // quotactl_fd
  447, // memfd_secret
  450, // set_mempolicy_home_node
]; // prettier-ignore

// name: [x64, arm64]; null where an architecture never had it
const BY_ARCHITECTURE: Record<string, readonly [number, number | null]> = {
  // the file system as a whole
  mount: [165, 40],
  umount2: [166, 39],
  pivot_root: [155, 41],
  chroot: [161, 51],
  name_to_handle_at: [303, 264],
  open_by_handle_at: [304, 265],
  fanotify_init: [300, 262],
  quotactl: [179, 60],
  acct: [163, 89],
  swapon: [167, 224],
  swapoff: [168, 225],
  lookup_dcookie: [212, 18],
  nfsservctl: [180, 42],
  // namespaces and other processes
  setns: [308, 268],
  unshare: [272, 97],
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  kcmp: [312, 272],
  // keyrings are shared by all processes of one user, whatever the namespace
  keyctl: [250, 219],
  add_key: [248, 217],
  request_key: [249, 218],
  // parts of the kernel that are rich in faults
  bpf: [321, 280],
  perf_event_open: [298, 241],
  userfaultfd: [323, 282],
  modify_ldt: [154, null],
  uselib: [134, null],
  _sysctl: [156, null],
  // shared memory and queues that would outlive a process
  semget: [64, 190],
  shmget: [29, 194],
  msgget: [68, 186],
  mq_open: [240, 180],
  // where memory lies
  move_pages: [279, 239],
  migrate_pages: [256, 238],
  mbind: [237, 235],
  set_mempolicy: [238, 237],
  // the machine
  kexec_load: [246, 104],
  kexec_file_load: [320, 294],
  init_module: [175, 105],
  finit_module: [313, 273],
  delete_module: [176, 106],
  reboot: [169, 142],
  syslog: [103, 116],
  settimeofday: [164, 170],
  clock_settime: [227, 112],
  clock_adjtime: [305, 266],
  adjtimex: [159, 171],
  sethostname: [170, 161],
  setdomainname: [171, 162],
  vhangup: [153, 58],
  iopl: [172, null],
  ioperm: [173, null],
};

export function deniedSyscalls(architecture: Architecture): number[] {
  const column = architecture === 'x64' ? 0 : 1;
  const own = Object.values(BY_ARCHITECTURE).map((numbers) => numbers[column]);
  return [...EVERYWHERE, ...own.filter((number) => number !== null)];
}

/** By name, for container engines: what their profile is written in. */
export const NAMED_DENIED: readonly string[] = Object.keys(BY_ARCHITECTURE);
