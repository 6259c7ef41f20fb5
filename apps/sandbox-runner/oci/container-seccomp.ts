import { LEASES, NAMED_DENIED, OF_A_KIND, OF_A_PROCESS } from '../bubblewrap/syscalls';

/** The list of the boxes as a runtime reads it, with the calls that are numbered alike on all architectures by name. */
const SINCE_5_1 = [
  ...['pidfd_send_signal', 'pidfd_open', 'pidfd_getfd', 'io_uring_setup', 'io_uring_enter', 'io_uring_register'],
  ...['open_tree', 'move_mount', 'fsopen', 'fsconfig', 'fsmount', 'fspick', 'mount_setattr', 'process_madvise'],
  ...['quotactl_fd', 'memfd_secret', 'set_mempolicy_home_node'],
];
const NEW_NAMESPACES = 0x7e020080;
const [EPERM, ENOSYS, EAFNOSUPPORT] = [1, 38, 97];
const FAMILIES_KNOWN = [1, 2, 10]; // AF_UNIX, AF_INET, AF_INET6
const FAMILIES = 46;
const INTO_A_TERMINAL = [0x5412, 0x541c]; // TIOCSTI, TIOCLINUX
const FIRST_PROCESS = 1;
const LOW_WORD = 0xffffffff;

export function containerSeccomp() {
  const refuse = (names: readonly string[], errnoRet: number, args: object[] = []) => {
    return { names, action: 'SCMP_ACT_ERRNO', errnoRet, args };
  };
  const equals = (index: number, valueTwo: number) => ({ index, value: LOW_WORD, valueTwo, op: 'SCMP_CMP_MASKED_EQ' });
  const differs = (index: number, value: number) => ({ index, value, op: 'SCMP_CMP_NE' });
  const otherFamilies = Array.from({ length: FAMILIES }, (_, family) => family).filter(
    (f) => !FAMILIES_KNOWN.includes(f),
  );
  const flags = Array.from({ length: 32 }, (_, bit) => 2 ** bit).filter((flag) => (NEW_NAMESPACES & flag) !== 0);
  return {
    defaultAction: 'SCMP_ACT_ALLOW',
    architectures: ['SCMP_ARCH_X86_64', 'SCMP_ARCH_AARCH64'],
    syscalls: [
      refuse([...NAMED_DENIED, ...SINCE_5_1], EPERM),
      refuse(['clone3'], ENOSYS), // its flags lie in memory, where no filter can look
      ...flags.map((flag) => {
        return refuse(['clone'], EPERM, [{ index: 0, value: flag, valueTwo: flag, op: 'SCMP_CMP_MASKED_EQ' }]);
      }),
      ...otherFamilies.map((family) => refuse(['socket', 'socketpair'], EAFNOSUPPORT, [equals(0, family)])),
      ...INTO_A_TERMINAL.map((request) => refuse(['ioctl'], EPERM, [equals(1, request)])),
      ...LEASES.map((command) => refuse(['fcntl'], EPERM, [equals(1, command)])),
      // the first process, whose limits and scheduling would be those of all that follows: see the filter of the boxes
      refuse(['prlimit64'], EPERM, [differs(0, 0)]),
      refuse(Object.keys(OF_A_PROCESS.x64), EPERM, [equals(0, FIRST_PROCESS)]),
      ...Object.entries(OF_A_KIND.x64).flatMap(([name, { process }]) => [
        refuse([name], EPERM, [differs(0, process)]),
        refuse([name], EPERM, [equals(1, FIRST_PROCESS)]),
      ]),
    ],
  };
}
