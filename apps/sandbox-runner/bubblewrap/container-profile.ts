import { NAMED_DENIED } from './syscalls';

/** What bubblewrap does when it makes a box, inside of a container: the rest of our list holds for the container too. */
const FOR_BUBBLEWRAP = new Set(['mount', 'umount2', 'pivot_root', 'unshare', 'sethostname']);
/** Without an entry in our own table: of every architecture, or of kernels long ago. */
const FURTHER = [
  ...['io_uring_setup', 'io_uring_enter', 'io_uring_register', 'memfd_secret', 'quotactl_fd'],
  ...['create_module', 'get_kernel_syms', 'query_module', 'vm86', 'vm86old'],
];

/**
 * The profile that a container with the runner is started with (Docker: --security-opt seccomp=…, Kubernetes: Localhost).
 * It refuses what nothing in the container needs. Each program gets the stricter filter of its box on top of it.
 */
export function containerProfile() {
  const names = [...NAMED_DENIED.filter((name) => !FOR_BUBBLEWRAP.has(name)), ...FURTHER].sort();
  return {
    defaultAction: 'SCMP_ACT_ALLOW',
    architectures: ['SCMP_ARCH_X86_64', 'SCMP_ARCH_AARCH64'],
    syscalls: [{ names, action: 'SCMP_ACT_ERRNO', errnoRet: 1 }],
  };
}
