import { MIB, SHORT, type Line } from '../line';

/** 4–16, 29–35: memory, files, output and the limits themselves. */
export const RESOURCES: readonly Line[] = [
  {
    line: 4,
    title: 'ten gigabytes at once',
    program: { source: "b = bytearray(10 << 30)\nfor i in range(0, len(b), 4096): b[i] = 1\nprint('had it')" },
    verdict: 'MLE',
    uncounted: 'RE', // refused by the limit of each process
  },
  {
    line: 5,
    title: 'twenty processes of thirty megabytes',
    program: {
      source: `
import os, time
for i in range(20):
    if os.fork() == 0:
        b = b'x' * (30 << 20); time.sleep(2); os._exit(0)
time.sleep(2)`,
      limits: { cpuMs: 5000, wallMs: 8000 },
    },
    verdict: 'MLE',
  },
  {
    line: 6,
    title: 'four hundred megabytes in nameless memory',
    program: {
      source: "import os\nf = os.memfd_create('x')\nfor i in range(50): os.write(f, b'a' * (8 << 20))\nprint('had it')",
    },
    verdict: 'RE', // EFBIG: Python ignores the signal
  },
  {
    line: 7,
    title: 'filling shared memory',
    program: {
      shell: 'head -c 100M /dev/zero >/dev/shm/a 2>/dev/null; [ $(stat -c %s /dev/shm/a) -le 16777216 ] && echo small',
      prints: 'small',
    },
    verdict: 'AC',
  },
  {
    line: 8,
    title: 'writing to / and /dev',
    program: {
      shell:
        '(echo x >/assay-left) 2>/dev/null && echo root; (echo x >/dev/assay-left) 2>/dev/null && echo dev; echo tried',
      prints: 'tried',
    },
    verdict: 'AC',
  },
  {
    line: 9,
    title: 'filling the folder of temporary files',
    program: {
      shell: `
for i in 1 2 3 4 5; do head -c 30M /dev/zero >/tmp/$i 2>/dev/null; done
[ $(du -sk /tmp | cut -f1) -le 65536 ] && echo small`,
      limits: { memoryBytes: 512 * MIB },
      prints: 'small',
    },
    verdict: 'AC',
  },
  { line: 10, title: 'a file of a terabyte', program: { shell: 'exec truncate -s 1T /box/sparse' }, verdict: 'FLE' },
  {
    line: 11,
    title: 'two hundred thousand empty files',
    program: {
      source: `
import os
for i in range(200000): os.close(os.open('/box/%d' % i, 65))
print('made')`,
      limits: { memoryBytes: 64 * MIB, cpuMs: 10_000 },
      prints: 'made',
    },
    verdict: 'MLE',
    uncounted: ['AC', 'RE'], // memory of the kernel's own is seen by its groups only; the size of the folder may end it
  },
  {
    line: 12,
    title: 'folders twenty thousand deep, handed in',
    program: {
      source: `
import os
for n in range(20000): os.mkdir('d'); os.chdir('d')
print('made')`,
      limits: { cpuMs: 5000 },
      prints: 'made',
      collect: true,
    },
    verdict: 'AC',
  },
  {
    line: 13,
    title: 'sixty megabytes allocated twice',
    program: { shell: 'fallocate -l 60M /box/a && fallocate -l 60M /box/b' },
    verdict: 'FLE',
  },
  { line: 14, title: 'output without an end', program: { source: "while True: print('A' * 1000)" }, verdict: 'OLE' },
  {
    line: 15,
    title: 'errors without an end',
    program: { source: "import sys\nwhile True: sys.stderr.write('A' * 1000)" },
    verdict: 'OLE',
  },
  { line: 16, title: 'yes', program: { shell: 'exec yes' }, verdict: 'OLE' },
  { line: 29, title: 'exit code 137', program: { shell: 'exit 137' }, verdict: 'RE' },
  {
    line: 30,
    title: 'recursion without a limit',
    program: {
      source: 'import sys\nsys.setrecursionlimit(10**9)\nf = lambda x: f(x + 1)\nf(0)',
      limits: { memoryBytes: 128 * MIB, cpuMs: 3000, wallMs: 6000 },
    },
    verdict: 'MLE',
    uncounted: ['MLE', 'RE', 'TLE'], // whichever of its own limits the process meets before anybody looks
  },
  {
    line: 31,
    title: 'every file descriptor',
    program: {
      source: `
import os
n = 0
try:
    while True: os.dup(0); n += 1
except OSError: print(n < 256)`,
      prints: 'True',
    },
    verdict: 'AC',
  },
  {
    line: 32,
    title: 'a megabyte in every pipe',
    program: {
      source: `
import os, fcntl
k = 0
try:
    while True:
        r, w = os.pipe(); fcntl.fcntl(w, 1031, 1 << 20); os.set_blocking(w, False); k += os.write(w, b'x' * (1 << 20))
except OSError: print(k <= 80 << 20)`,
      prints: 'True',
    },
    verdict: 'AC',
  },
  {
    line: 33,
    title: 'a better priority',
    program: { source: 'import os\ntry: os.nice(-10)\nexcept OSError as e: print(e.errno)', prints: '1' },
    verdict: 'AC',
  },
  {
    line: 34,
    title: 'raised limits',
    program: {
      // those of the first process are nobody's to change either, up or down
      shell: `(ulimit -u unlimited; ulimit -t unlimited; ulimit -f unlimited; ulimit -n 100000
        prlimit --pid 1 --cpu=0:0; prlimit --pid 1 --nofile=0:0) 2>&1 | grep -c -E 'not permitted|denied|cannot|failed'`,
      prints: '6',
    },
    verdict: 'AC',
  },
  {
    line: 35,
    title: 'a core dump',
    program: {
      shell: 'ulimit -c; (kill -SEGV $BASHPID) 2>/dev/null; ls /box | grep -c core; true',
      prints: '0\n0',
      limits: SHORT,
    },
    verdict: 'AC',
  },
];
