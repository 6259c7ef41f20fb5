import { limitsFor } from '@assay/sandbox/domain';
import { deniedSyscalls } from '../bubblewrap/syscalls';
import { bundleConfig } from './bundle';

const starter = {
  mounts: [{ from: '/srv/node', to: '/opt/node/bin/node' }],
  environment: { PYTHONHASHSEED: '0' },
  command: ({ entry }: { entry: string }) => ['/usr/bin/python3', entry],
};
const plan = {
  starter,
  sources: '/run/src-1',
  files: ['main.py'],
  entry: 'main.py',
  args: ['x'],
  limits: limitsFor('python'),
};
const config = bundleConfig(plan, { rootfs: '/run/rootfs', uid: 1001, gid: 1002, needsDataLimit: false });

describe('a container for a program', () => {
  it('has no right, no network and no environment of ours', () => {
    const { process, linux, root } = config;
    expect(Object.values(process.capabilities).flat()).toEqual([]);
    expect(process.noNewPrivileges).toBe(true);
    expect(linux.namespaces.map(({ type }) => type).sort()).toEqual(['ipc', 'mount', 'network', 'pid', 'user', 'uts']);
    expect(linux.uidMappings).toEqual([{ containerID: 0, hostID: 1001, size: 1 }]);
    expect(process.env.find((variable) => /ASSAY|TOKEN/.test(variable))).toBeUndefined();
    expect(root.readonly).toBe(true);
  });

  it('can write to three places of a known size, and nowhere else', () => {
    const writable = config.mounts.filter(
      ({ destination, options }) => !options.includes('ro') && destination !== '/proc',
    );
    expect(writable.map(({ destination }) => destination)).toEqual(['/dev/shm', '/tmp', '/box']);
    for (const { options } of writable) expect(options.some((option) => /^size=\d+$/.test(option))).toBe(true);
  });

  it('refuses by name what the boxes refuse by number', () => {
    const [first] = config.linux.seccomp.syscalls;
    expect(first?.names.length).toBeGreaterThanOrEqual(deniedSyscalls('x64').length);
    expect(first?.names).toEqual(expect.arrayContaining(['ptrace', 'mount', 'bpf', 'io_uring_setup', 'unshare']));
  });

  it('spares the first process as the boxes do: its limits, its place at the processor, files that all share', () => {
    const ruled = new Set(
      config.linux.seccomp.syscalls.filter(({ args }) => args.length > 0).flatMap(({ names }) => names),
    );
    const calls = [
      'prlimit64',
      'setpriority',
      'ioprio_set',
      'sched_setaffinity',
      'sched_setscheduler',
      'sched_setparam',
    ];
    expect([...ruled]).toEqual(expect.arrayContaining([...calls, 'sched_setattr', 'fcntl', 'socketpair']));
  });

  it('starts the program under its limits, with the arguments of the test, when it is counted', () => {
    const text = config.process.args.join(' ');
    expect(text).toMatch(/^\/bin\/sh -c read _ <&3; .*prlimit .*--nproc=96 .*-- \/usr\/bin\/python3 main\.py x$/);
  });
});
