import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { limitsFor, showText, utf8, type ExecutionRequest, type TestRun } from '@assay/sandbox/domain';
import { withRunner } from './testing/with-runner';

const MIB = 1024 * 1024;
const python = { language: 'python', version: '3' } as const;
const said = (tests: readonly TestRun[]) => tests.map(({ stdout }) => showText(stdout).trim());

/** What one test could leave for the next one of the same box. */
const LEAVE = `
import os, sys
left = [os.path.exists('/box/left'), os.listdir('/tmp'), os.listdir('/dev/shm'), sorted(os.listdir('/box'))]
print(left, sys.stdin.read())
for place in ('/box', '/tmp', '/dev/shm'):
    os.makedirs(place + '/left/' + '/'.join('d' * 30))
    open(place + '/left/file', 'w').write('x')
    os.symlink('/etc/passwd', place + '/link')
    os.mkfifo(place + '/pipe')
    os.chmod(place + '/left', 0)
    os.chmod(place, 0)
os.system('(trap "" TERM HUP; sleep 4714) & (setsid sleep 4714 &)')
`;

withRunner('the tests of one request', ({ runner, run }) => {
  const execute = (source: string, change: Partial<ExecutionRequest> = {}) =>
    runner().client.execute({
      id: 'request',
      toolchain: python,
      entry: 'main.py',
      files: [{ path: 'main.py', content: utf8(source) }],
      tests: ['a', 'b', 'c'].map((id) => ({ id, stdin: utf8(id) })),
      limits: limitsFor('python'),
      fresh: true,
      ...change,
    });

  it.each(['batch', 'per-test'] as const)('start afresh and leave nothing to the next one: %s', async (isolation) => {
    const { tests } = await execute(LEAVE, { isolation });
    expect(said(tests)).toEqual(['a', 'b', 'c'].map((input) => `[False, [], [], ['main.py']] ${input}`));
  });

  it('share a box by default, and each have their own where the task wants it', async () => {
    const source = "import os\nprint(os.stat('/proc/1').st_ctime_ns)";
    expect(new Set(said((await execute(source)).tests)).size).toBe(1);
    expect(new Set(said((await execute(source, { isolation: 'per-test' })).tests)).size).toBe(3);
  });

  it('are judged each by itself: what one of them did to its limits is not held against the next', async () => {
    const source = `
import os, sys
what = input()
if what == 'memory': b = bytearray(10 ** 9)
while what == 'output': print('A' * 1000)
while what == 'cpu': pass
if what == 'kill': os.kill(-1, 9)
if what == 'processes':
    while True:
        try: os.fork()
        except OSError: pass
if what == 'stop': os.kill(os.getpid(), 19)
if what == 'crash': os.abort()
print('fine')`;
    const inputs = ['fine', 'memory', 'fine', 'output', 'cpu', 'fine', 'processes', 'stop', 'crash', 'kill', 'fine'];
    const tests = inputs.map((input, n) => ({ id: String(n), stdin: utf8(input) }));
    const limits = limitsFor('python', { cpuMs: 600, wallMs: 3000, memoryBytes: 512 * MIB });
    const result = await execute(source, { tests, limits });
    const fine = { outcome: 'exited', exitCode: 0, stdout: utf8('fine\n') };
    for (const [index, input] of inputs.entries())
      if (input === 'fine') expect(result.tests[index]).toMatchObject(fine);
    const found = (input: string) => result.tests[inputs.indexOf(input)]?.outcome;
    expect([found('output'), found('cpu'), found('stop'), found('crash')]).toEqual([
      'output',
      'cpu',
      'wall',
      'signalled',
    ]);
    expect(['memory', 'signalled', 'exited']).toContain(found('memory')); // its own limit first, where /proc tells
    expect(['processes', 'cpu', 'wall']).toContain(found('processes'));
  });

  it('are told apart by their own processor time and memory', async () => {
    const source = `
import sys, time
if input() == 'much':
    x = b'x' * (80 << 20)
    t = time.process_time()
    while time.process_time() - t < 0.4: pass`;
    const tests = ['little', 'much', 'little'].map((input, n) => ({ id: String(n), stdin: utf8(input) }));
    const [before, much, after] = (await execute(source, { tests })).tests as [TestRun, TestRun, TestRun];
    expect(much.cpuMs).toBeGreaterThanOrEqual(400);
    expect(much.peakMemoryBytes).toBeGreaterThan(80 * MIB);
    for (const { cpuMs, peakMemoryBytes } of [before, after]) {
      expect(cpuMs).toBeLessThan(400);
      expect(peakMemoryBytes).toBeLessThan(60 * MIB);
    }
  });

  it('have arguments and files of their own, which they may change', async () => {
    const source =
      "import sys\nprint(sys.argv[1:], open('data/in.txt').read())\nopen('data/in.txt', 'w').write('changed')";
    const files = [{ path: 'data/in.txt', content: utf8('given') }];
    const tests = ['1', '2'].map((id) => ({ id, stdin: utf8(''), args: ['-n', id], files }));
    expect(said((await execute(source, { tests })).tests)).toEqual(["['-n', '1'] given", "['-n', '2'] given"]);
  });

  it('cannot reach the supervisor of their box, which tells how they ended', async () => {
    const found = await run({
      python: `
import os
def attempt(name, action):
    try: action(); print('did', name)
    except OSError: pass
attempt('memory', lambda: open('/proc/1/mem', 'rb').read(1))
attempt('descriptors', lambda: os.listdir('/proc/1/fd'))
attempt('control', lambda: os.open('/proc/1/fd/3', os.O_RDWR))
attempt('environment', lambda: open('/proc/1/environ').read())
for fd in range(3, 256): attempt(fd, lambda: os.fstat(fd))
for signal in (9, 19, 15, 17, 11, 2): os.kill(1, signal)
os.write(1, b'X\\0\\0\\0\\x28\\0\\0\\0' + bytes(40))
print('looked', os.getppid())`,
    });
    expect([found.outcome, found.exitCode]).toEqual(['exited', 0]);
    expect(found.text.slice(48)).toBe('looked 1\n'); // what looks like a word of the supervisor is output like any other
  });

  it('count the time of processes that nobody waited for', async () => {
    const found = await run({
      python: `
import os, time
for k in range(3):
    if os.fork() == 0:
        if os.fork() == 0:
            t = time.process_time()
            while time.process_time() - t < 0.15: pass
            open('done%d' % k, 'w')
        os._exit(0)
    os.wait()
while not all(os.path.exists('done%d' % k) for k in range(3)): time.sleep(0.01)
time.sleep(0.1)
print('done')`,
      prints: 'done',
    });
    expect(found.verdict).toBe('AC');
    expect(found.cpuMs).toBeGreaterThanOrEqual(450);
  });

  it('give back what they left in their working folder, as it is and never followed', async () => {
    const source = `
import os
os.makedirs('a/b'); open('a/b/f.txt', 'wb').write(b'\\xff\\0'); os.chmod('a/b/f.txt', 0)
os.symlink('/etc/passwd', 'out'); os.mkfifo('pipe'); os.mkdir('closed', 0)
open('big', 'w').truncate(30 << 20)`;
    const [run] = (await execute(source, { collect: { maxFiles: 20, maxBytes: 1000 } })).tests;
    expect(run?.tree).toEqual([
      { path: 'a', kind: 'folder', mode: 0o755, content: null },
      { path: 'a/b', kind: 'folder', mode: 0o755, content: null },
      { path: 'a/b/f.txt', kind: 'file', mode: 0, content: new Uint8Array([255, 0]) },
      { path: 'big', kind: 'file', mode: 0o644, content: null },
      { path: 'closed', kind: 'folder', mode: 0, content: null },
      { path: 'out', kind: 'link', mode: 0o777, content: utf8('/etc/passwd') },
      { path: 'pipe', kind: 'other', mode: 0o644, content: null },
    ]);
    const many = "for i in range(100): open('f%d' % i, 'w')";
    const [cut] = (await execute(many, { collect: { maxFiles: 7, maxBytes: 1000 } })).tests;
    expect(cut?.tree).toHaveLength(7);
  });

  it.each([
    ['the supervisor', '/init'],
    ['bubblewrap', 'bwrap'],
    ['the keeper of its place', 'slot'],
  ])('survive the loss of their box by a fault of ours: %s is killed', async (_title, name) => {
    const source = "import time\nprint('started', input(), flush=True)\ntime.sleep(1)\nprint('ended')";
    const tests = ['a', 'b'].map((id) => ({ id, stdin: utf8(id) }));
    const running = execute(source, { tests });
    await until(() => descendants(runner().process.pid).some(({ line }) => line.includes('main.py')));
    const isAbove = (pid: number) => descendants(pid).some(({ line }) => line.includes('main.py'));
    const lost = descendants(runner().process.pid).filter(({ pid, line }) => line.includes(name) && isAbove(pid));
    expect(lost.length).toBeGreaterThan(0);
    for (const { pid } of lost) kill(pid);
    expect(said((await running).tests)).toEqual(['started a\nended', 'started b\nended']);
    expect(said((await execute("print('next')")).tests)).toEqual(['next', 'next', 'next']);
  });

  it('are run again whoever asks, but a hand-in that is the same in everything gets the earlier result', async () => {
    const source = 'import time\nprint(time.time_ns())';
    const again = { fresh: false };
    const [first, second] = [await execute(source, again), await execute(source, { ...again, id: 'other' })];
    expect([said(second.tests), second.id, second.reused]).toEqual([said(first.tests), 'other', true]);
    const others = [{ fresh: true }, { urgency: 'interactive' as const, fresh: false }];
    for (const change of others) expect(said((await execute(source, change)).tests)).not.toEqual(said(first.tests));
    const slow = 'import time\ntime.sleep(1.5)\nprint(time.time_ns())';
    const limits = limitsFor('python', { wallMs: 2500 });
    const near = { ...again, limits, tests: [{ id: '1', stdin: utf8('') }] };
    expect((await execute(slow, near)).reused).toBeUndefined();
    expect((await execute(slow, near)).reused).toBeUndefined(); // near a limit the next run may come to something else
  });

  it('may be a talk with another program, each in a box of its own', async () => {
    const guess = `
low, high = 1, 1000
while True:
    middle = (low + high) // 2
    print(middle, flush=True)
    answer = input()
    if answer == '=': break
    if answer == '<': high = middle - 1
    else: low = middle + 1`;
    const knows = `
import os, sys
wanted = int(open('input').read())
assert not os.path.exists('main.py') and sys.argv[1:] == ['x']
for line in sys.stdin:
    if int(line) == wanted: print('=', flush=True); sys.exit(42)
    print('<' if wanted < int(line) else '>', flush=True)
sys.exit(43)`;
    const interactor = {
      toolchain: python,
      entry: 'knows.py',
      files: [{ path: 'knows.py', content: utf8(knows) }],
      limits: limitsFor('python', { wallMs: 4000 }),
    };
    const tests = [{ id: '1', stdin: utf8('700'), args: ['x'] }];
    const ended = { outcome: 'exited', exitCode: 42 };
    const [right] = (await execute(guess, { tests, interactor })).tests;
    expect(right).toMatchObject({ outcome: 'exited', exitCode: 0, interactor: ended });
    const [wrong] = (await execute('print(1)', { tests, interactor })).tests;
    expect(wrong).toMatchObject({ outcome: 'exited', interactor: { outcome: 'exited', exitCode: 43 } });
    const limits = limitsFor('python', { wallMs: 700 });
    const [silent] = (await execute('input()', { tests, interactor, limits })).tests;
    expect(silent).toMatchObject({ outcome: 'wall', interactor: { outcome: 'exited', exitCode: 43 } });
    const broken = { ...interactor, files: [{ path: 'knows.py', content: utf8('raise SystemExit(7)') }] };
    const [alone] = (await execute(guess, { tests, interactor: broken })).tests;
    expect(alone).toMatchObject({ interactor: { outcome: 'exited', exitCode: 7 } });
  });
});

/** All processes that come from this one, with their command lines. */
function descendants(pid = 0): { pid: number; line: string }[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return children.flatMap((child) => [
      { pid: child, line: readFileSync(`/proc/${child}/cmdline`, 'utf8').split('\0').join(' ') },
      ...descendants(child),
    ]);
  } catch {
    return []; // ended meanwhile
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // went with another one
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let looks = 0; looks < 1000 && !condition(); looks += 1) await delay(20);
}
