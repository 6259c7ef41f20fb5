/**
 * The runner never works as root: a fault in it, or a hole in the kernel, would give a candidate's program the machine;
 * and the kernel does not hold root to a limit of processes.
 */
export function dropRoot(becomes: { uid: number; gid: number } | null): void {
  if (process.getuid?.() !== 0) return;
  if (becomes === null) {
    throw new Error(
      'The sandbox runner refuses to run as root. Start it as an unprivileged user, or give it one to become: ' +
        'ASSAY_RUNNER_UID and ASSAY_RUNNER_GID.',
    );
  }
  process.setgroups?.([]);
  process.setgid?.(becomes.gid);
  process.setuid?.(becomes.uid);
}
