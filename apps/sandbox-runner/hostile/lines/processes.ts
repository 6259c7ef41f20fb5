import { MIB, NAP, SHORT, type Line } from '../line';

/** 1–3, 17–28: processes, threads, signals and those that do not want to end. */
export const PROCESSES: readonly Line[] = [
  {
    line: 1,
    title: 'a fork bomb of the shell',
    program: { shell: 'bomb() { bomb | bomb & }; bomb; wait; sleep 5', limits: { wallMs: 3000 } },
    verdict: 'PLE',
    uncounted: ['PLE', 'RE', 'OLE', 'TLE', 'WTLE', 'WA'], // whichever limit of a single process is met first
  },
  {
    line: 2,
    title: 'a fork loop that swallows every error',
    program: {
      source: 'import os\nwhile True:\n    try: os.fork()\n    except OSError: pass',
      // room for all those processes: their number decides, not what they hold
      limits: { memoryBytes: 1024 * MIB, cpuMs: 1000, wallMs: 3000 },
    },
    verdict: 'PLE',
    uncounted: ['PLE', 'TLE'],
  },
  {
    line: 3,
    title: 'five hundred threads',
    program: {
      source: `
import threading, time
for i in range(500): threading.Thread(target=time.sleep, args=(5,), daemon=True).start()`,
    },
    verdict: 'PLE',
    uncounted: ['PLE', 'RE'], // the kernel refuses the 97th thread before anybody has looked
  },
  { line: 17, title: 'a loop without an end', program: { source: 'while True: pass', limits: SHORT }, verdict: 'TLE' },
  {
    line: 18,
    title: 'sleeping on a place',
    program: { source: 'import time\ntime.sleep(100)', limits: NAP },
    verdict: 'WTLE',
  },
  {
    line: 19,
    title: 'a loop that ignores every signal',
    program: {
      source: `
import signal
for s in range(1, 65):
    try: signal.signal(s, signal.SIG_IGN)
    except Exception: pass
while True: pass`,
      limits: SHORT,
    },
    verdict: 'TLE',
  },
  {
    line: 20,
    title: 'processor time spent by ten children, one after the other',
    program: {
      source: `
import os, time
for k in range(10):
    if os.fork() == 0:
        t = time.process_time()
        while time.process_time() - t < 0.2: pass
        os._exit(0)
    os.wait()`,
      limits: { cpuMs: 700, wallMs: 8000 },
    },
    verdict: 'TLE',
  },
  {
    line: 21,
    title: 'a daemon, forked twice',
    program: {
      source: `
import os
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0: os.execv('/bin/sleep', ['sleep', '4747'])
    os._exit(0)
os.wait(); print('done')`,
      prints: 'done',
    },
    verdict: 'AC',
  },
  {
    line: 22,
    title: 'nohup and setsid',
    program: { shell: 'nohup setsid sleep 4747 >/dev/null 2>&1 & disown; echo done', prints: 'done' },
    verdict: 'AC',
  },
  {
    line: 23,
    title: 'a daemon that holds the output',
    program: { shell: 'setsid sleep 4747 & echo done', prints: 'done' },
    verdict: 'AC',
  },
  {
    line: 24,
    title: 'a signal to everybody',
    program: { source: "import os\nos.kill(-1, 9)\nprint('alive')", prints: 'alive' },
    verdict: ['AC', 'RE'], // by how the box is made: what started the program may be hit, and is then said to have failed
  },
  {
    line: 25,
    title: 'signals to the first process',
    program: { shell: 'kill -9 1; kill -TERM 1; kill -SEGV 1; sleep 0.1; echo alive', prints: 'alive' },
    verdict: 'AC',
  },
  {
    line: 26,
    title: 'a signal to the parent',
    program: { source: "import os\nos.kill(os.getppid(), 9)\nprint('alive')", prints: 'alive' },
    verdict: 'AC',
  },
  {
    line: 27,
    title: 'closed output and a long sleep',
    program: { shell: 'exec >&- 2>&-; sleep 100', limits: NAP },
    verdict: 'WTLE',
  },
  { line: 28, title: 'a program that stops itself', program: { shell: 'kill -STOP $$', limits: NAP }, verdict: 'WTLE' },
];
