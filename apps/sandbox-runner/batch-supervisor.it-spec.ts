import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { limitsFor, showText, utf8 } from '@assay/sandbox/domain';
import { withRunner } from './testing/with-runner';

/**
 * All that a process may do to another of its user without being allowed to look into it. `did` names what the kernel
 * let happen; the second test says in which condition it finds itself.
 */
const ASSAULT = `
import ctypes, fcntl, os, platform, resource
call = ctypes.CDLL(None, use_errno=True).syscall
arm = platform.machine() == 'aarch64'
numbers = dict(prlimit=(302, 261), setpriority=(141, 140), ioprio=(251, 30), ioprio_get=(252, 31), affinity=(203, 122),
  scheduler=(144, 119), param=(142, 118), attr=(314, 274), kcmp=(312, 272), migrate=(256, 238), move=(279, 239),
  advise=(440, 440), pidfd=(434, 434), robust=(274, 100), prctl=(157, 167))
did = []
def attempt(name, action):
    try:
        if (action() or 0) >= 0: did.append(name)
    except OSError: pass
def by_call(name, number, *args): attempt(name, lambda: call(numbers[number][arm], *args))
def write(path, text): attempt(path, lambda: os.write(os.open(path, os.O_WRONLY), text))
limits = ('CPU', 'STACK', 'FSIZE', 'NOFILE', 'NPROC', 'AS', 'DATA')
if input() == 'first':
    none = (ctypes.c_ulong * 2)(0, 0)
    for name in limits: by_call(name, 'prlimit', 1, getattr(resource, 'RLIMIT_' + name), none, None)
    for kind, who in ((0, 1), (1, 1), (2, 0), (2, os.getuid())): by_call('nice', 'setpriority', kind, who, 19)
    for kind, who in ((1, 1), (2, 1), (3, 0), (3, os.getuid())): by_call('disk', 'ioprio', kind, who, 3 << 13)
    by_call('affinity', 'affinity', 1, 8, ctypes.byref(ctypes.c_ulong(1)))
    for policy in (3, 5): by_call('scheduler', 'scheduler', 1, policy, ctypes.byref(ctypes.c_int(0)))
    by_call('param', 'param', 1, ctypes.byref(ctypes.c_int(0)))
    by_call('attr', 'attr', 1, (ctypes.c_uint * 14)(56, 5, 0, 0, 19), 0)
    by_call('core', 'prctl', 62, 1, 1, 0, None)
    by_call('kcmp', 'kcmp', 1, os.getpid(), 0, 3, 3)
    by_call('migrate', 'migrate', 1, 8, None, None)
    by_call('move', 'move', 1, 0, None, None, None, 0)
    by_call('advise', 'advise', 3, None, 0, 4, 0)
    by_call('pidfd', 'pidfd', 1, 0)
    by_call('robust', 'robust', 1, ctypes.byref(ctypes.c_long()), ctypes.byref(ctypes.c_long()))
    for name in ('oom_score_adj', 'oom_adj', 'timerslack_ns', 'comm', 'coredump_filter', 'clear_refs', 'autogroup', 'sched',
                 'mem', 'task/1/comm', 'uid_map', 'setgroups', 'loginuid'): write('/proc/1/' + name, b'1')
    for path in ('/etc/passwd', '/etc/group', '/init', '/src/main.py'):
        attempt('lease ' + path, lambda: fcntl.fcntl(os.open(path, os.O_RDONLY), 1024, 1))
    print(did, flush=True)
    # allowed, and without an effect beyond this test
    for signal in (9, 19, 17, 29, 34, 11):
        reader, writer = os.pipe()
        fcntl.fcntl(reader, fcntl.F_SETOWN, 1)
        fcntl.fcntl(reader, 10, signal)  # F_SETSIG
        fcntl.fcntl(reader, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)
        os.write(writer, b'x')
        for _ in range(100): os.kill(1, signal)
    for fd in (0, 1, 2):
        fcntl.fcntl(fd, fcntl.F_SETFL, os.O_NONBLOCK | os.O_APPEND)
        fcntl.flock(fd, fcntl.LOCK_EX)
    fcntl.fcntl(1, 1031, 4096)  # F_SETPIPE_SZ
else:
    print([resource.getrlimit(getattr(resource, 'RLIMIT_' + name)) for name in limits], os.nice(0), len(os.sched_getaffinity(0)),
      os.sched_getscheduler(0), call(numbers['ioprio_get'][arm], 1, 0) >> 13, fcntl.fcntl(1, fcntl.F_GETFL), fcntl.fcntl(1, 1032))
`;

withRunner('the supervisor of a box', ({ runner }) => {
  const execute = (source: string, inputs: readonly string[]) =>
    runner().client.execute({
      id: 'request',
      toolchain: { language: 'python', version: '3' },
      entry: 'main.py',
      files: [{ path: 'main.py', content: utf8(source) }],
      tests: inputs.map((input, index) => ({ id: String(index), stdin: utf8(input) })),
      limits: limitsFor('python', { cpuMs: 4000 }),
      fresh: true,
    });

  it('stays as it is: what test 1 does to the supervisor does not reach test 2', async () => {
    const { tests } = await execute(ASSAULT, ['before', 'first', 'second', 'third']);
    expect(tests.map(({ outcome, exitCode, stderr }) => [outcome, exitCode, showText(stderr)])).toEqual(
      Array(4).fill(['exited', 0, '']),
    );
    const [before, first, second, third] = tests.map(({ stdout }) => showText(stdout).trim());
    expect(first).toBe('[]');
    expect([second, third]).toEqual([before, before]);
  });

  it('gives up at once when it can start nothing any more, and its test runs in another box', async () => {
    const source = "import time\nprint('ran', input(), flush=True)\ntime.sleep(1)";
    const running = execute(source, ['a', 'b', 'c']);
    let supervisor: number | undefined;
    for (let looks = 0; looks < 1000 && supervisor === undefined; looks += 1) {
      await delay(20);
      supervisor = supervisorOf(runner().process.pid as number);
    }
    execFileSync('/usr/bin/prlimit', ['--pid', String(supervisor), '--nofile=5:5'], userOf(supervisor));
    const { tests } = await running;
    expect(tests.map(({ outcome, stdout }) => [outcome, showText(stdout).trim()])).toEqual(
      ['a', 'b', 'c'].map((input) => ['exited', `ran ${input}`]),
    );
    expect(runner().log()).toContain('A box has given up: pipes');
  });
});

/** Whose limits they are may change them. */
function userOf(pid: number | undefined): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [uid, gid] = ['Uid', 'Gid'].map((name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]));
  return { uid: uid as number, gid: gid as number };
}

/** The one with a program beneath it. */
function supervisorOf(pid: number): number | undefined {
  try {
    const isOurs = readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('/init');
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    if (isOurs && children.length > 0) return pid;
    for (const child of children) {
      const found = supervisorOf(child);
      if (found !== undefined) return found;
    }
  } catch {
    // ended meanwhile
  }
  return undefined;
}
