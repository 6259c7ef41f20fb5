import type { Verdict } from '@assay/sandbox/domain';
import { withRunner, type Program } from './testing/with-runner';

const MIB = 1024 * 1024;

interface Case extends Program {
  title: string;
  /** With control groups, and where only /proc tells: there a program may run into a harder limit before it is seen. */
  verdict: Verdict;
  polled?: readonly Verdict[];
}

const quick = { cpuMs: 500, wallMs: 4000 };

const CASES: Case[] = [
  {
    title: 'a loop without an end uses up its processor time',
    python: 'while True: pass',
    limits: quick,
    verdict: 'TLE',
  },
  {
    title: 'a loop that ignores every signal is stopped all the same',
    python: `
import signal
for s in range(1, 65):
    try: signal.signal(s, signal.SIG_IGN)
    except Exception: pass
while True: pass`,
    limits: quick,
    verdict: 'TLE',
  },
  {
    title: 'processor time is that of all processes together, however short each one lives',
    python: `
import os, time
for k in range(20):
    if os.fork() == 0:
        t = time.process_time()
        while time.process_time() - t < 0.2: pass
        os._exit(0)
    os.wait()`,
    limits: { cpuMs: 1000, wallMs: 10_000 },
    verdict: 'TLE',
  },
  {
    title: 'a JavaScript loop without an end uses up its processor time',
    javascript: 'for (;;) {}',
    limits: quick,
    verdict: 'TLE',
  },
  {
    title: 'sleeping does not hold a place for longer than the wall time',
    python: 'import time\ntime.sleep(100)',
    limits: { wallMs: 600 },
    verdict: 'WTLE',
  },
  {
    title: 'a program that closes its output and sleeps is stopped',
    shell: 'exec >&- 2>&-; sleep 100',
    limits: { wallMs: 600 },
    verdict: 'WTLE',
  },
  {
    title: 'a program that stops itself is stopped for good',
    shell: 'kill -STOP $$',
    limits: { wallMs: 600 },
    verdict: 'WTLE',
  },
  {
    title: 'a fork bomb of the shell meets the limit of processes',
    shell: 'bomb() { bomb | bomb & }; bomb; wait; sleep 5',
    verdict: 'PLE',
    polled: ['PLE', 'RE', 'OLE', 'TLE', 'WTLE', 'WA'],
  },
  {
    title: 'a fork bomb that swallows every error meets the limit of processes',
    python: `
import os
while True:
    try: os.fork()
    except OSError: pass`,
    // Room enough for all those processes together, so that their number decides and not what they hold.
    limits: { memoryBytes: 1024 * MIB },
    verdict: 'PLE',
    polled: ['PLE', 'TLE'],
  },
  {
    title: 'five hundred threads meet the limit of processes',
    python: `
import threading, time
for i in range(500): threading.Thread(target=time.sleep, args=(5,), daemon=True).start()`,
    verdict: 'PLE',
    polled: ['PLE', 'RE'],
  },
  {
    title: 'ten gigabytes at once are too much memory',
    python: "b = bytearray(10 << 30)\nfor i in range(0, len(b), 4096): b[i] = 1\nprint('had it')",
    verdict: 'MLE',
    polled: ['MLE', 'RE'],
  },
  {
    title: 'a JavaScript program that keeps all it makes uses too much memory',
    javascript: 'const all = []; for (;;) all.push(new Uint8Array(1 << 20).fill(1));',
    limits: { memoryBytes: 128 * MIB },
    verdict: 'MLE',
    polled: ['MLE', 'RE'],
  },
  {
    title: 'memory is that of all processes together, each of them small',
    python: `
import os, time
for i in range(20):
    if os.fork() == 0:
        b = bytearray(b'x' * (30 << 20)); time.sleep(3); os._exit(0)
time.sleep(3)`,
    verdict: 'MLE',
  },
  {
    title: 'recursion without a limit ends at a limit of ours',
    python: 'import sys\nsys.setrecursionlimit(10**9)\nf = lambda x: f(x + 1)\nf(0)',
    verdict: 'MLE',
    polled: ['MLE', 'RE', 'TLE'],
  },
  {
    title: 'a hundred thousand empty files count as memory',
    python: `
import os
for i in range(200000): os.close(os.open('/box/%d' % i, 65))`,
    limits: { memoryBytes: 64 * MIB, cpuMs: 10_000 },
    verdict: 'MLE',
    polled: ['MLE', 'WA', 'RE'], // seen by the kernel's count only
  },
  { title: 'output without an end is cut', python: "while True: print('A' * 1000)", verdict: 'OLE' },
  {
    title: 'errors without an end are cut as well',
    python: "import sys\nwhile True: sys.stderr.write('A' * 1000)",
    verdict: 'OLE',
  },
  { title: 'endless output of another program is cut', shell: 'exec yes', verdict: 'OLE' },
  {
    title: 'a file of a terabyte, sparse or not, is refused',
    shell: 'exec truncate -s 1T /box/sparse',
    verdict: 'FLE',
  },
  {
    title: 'a large file in nameless memory is refused',
    python: "import os\nf = os.memfd_create('x')\nfor i in range(50): os.write(f, b'a' * (8 << 20))\nprint('had it')",
    verdict: 'RE',
    polled: ['RE', 'MLE'],
  },
  {
    title: 'the working directory, temporary files and shared memory are small',
    shell: `
for place in /box /tmp /dev/shm; do
  for i in 1 2 3 4 5 6; do head -c 30000000 /dev/zero >$place/$i 2>/dev/null; done
  [ $(du -sk $place | cut -f1) -le 65536 ] && echo small
  rm $place/*
done`,
    limits: { memoryBytes: 512 * MIB },
    prints: 'small\nsmall\nsmall',
    verdict: 'AC',
  },
  {
    title: 'open files are few',
    python: `
import os
n = 0
try:
    while True: os.dup(0); n += 1
except OSError: print(n < 256)`,
    prints: 'True',
    verdict: 'AC',
  },
  {
    title: 'no limit can be raised from inside, and no core is dumped',
    shell: `
(ulimit -u unlimited; ulimit -t unlimited; ulimit -f unlimited; ulimit -n 100000; ulimit -c 1; nice -n -10 true) 2>&1 | grep -c -E 'not permitted|denied|cannot'
`,
    prints: '6',
    verdict: 'AC',
  },
  { title: 'an exit code that looks like a kill for memory is a plain failure', shell: 'exit 137', verdict: 'RE' },
  { title: 'a crash is a plain failure', shell: 'kill -SEGV $$', verdict: 'RE' },
];

withRunner('a program that takes more than its share', ({ mode, run }) => {
  it.each(CASES)('$title', async ({ verdict, polled, ...program }) => {
    const found = await run(program);
    const expected = mode === 'polled' && polled !== undefined ? polled : [verdict];
    if (!expected.includes(found.verdict))
      console.error(found.outcome, found.reason, found.text.slice(0, 500), found.errors);
    expect(expected).toContain(found.verdict);
  });

  it('counts the processor time and the memory that it used', async () => {
    const found = await run({
      python:
        "import time\nt = time.process_time()\nx = b'x' * (60 << 20)\nwhile time.process_time() - t < 0.3: pass\nprint('done')",
      prints: 'done',
    });
    expect(found).toMatchObject({ verdict: 'AC', exitCode: 0, signal: null, truncated: false });
    expect(found.cpuMs).toBeGreaterThanOrEqual(mode === 'counted' ? 300 : 100);
    expect(found.peakMemoryBytes).toBeGreaterThan(60 * MIB);
  });
});
