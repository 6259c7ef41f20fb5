import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { boxCommand, boxOptions, FD, type BoxHost, type BoxPlan } from './arguments';
import { openPipes, type Pipes } from './pipes';
import { readStatus, type BoxStatus } from './status';

export interface Launcher extends BoxHost {
  bubblewrap: string;
  /** File with the system call filter. */
  filter: string;
}

export interface LaunchedBox {
  process: ChildProcess;
  input: Socket;
  output: Socket;
  errors: Socket;
  status: BoxStatus;
  /** The box is set up and waits: this lets the program start. */
  release(): void;
  /** Ends it with everything in it. */
  kill(): void;
  ended: Promise<void>;
}

/** Starts bubblewrap for one program, on pipes that no other box uses at the time. */
export function launch(launcher: Launcher, plan: BoxPlan, pipes: Pipes): LaunchedBox {
  const streams = openPipes(pipes);
  const filter = openSync(launcher.filter, 'r'); // read from where it stands: every box needs a descriptor of its own
  const box = spawn(launcher.bubblewrap, ['--args', String(FD.options), '--', ...boxCommand(plan, launcher)], {
    cwd: '/',
    env: {}, // the first process in the box keeps the environment it was started with, and the program can read it
    stdio: [...streams.programs, 'pipe', filter, 'pipe', 'pipe'],
  });
  streams.handOver();
  closeSync(filter);
  const ended = new Promise<void>((resolve, reject) => {
    box.once('error', reject);
    box.once('exit', () => resolve());
  });
  const extra = box.stdio as unknown as (Readable & Writable)[];
  const [status, options, gate] = [extra[FD.status], extra[FD.options], extra[FD.gate]] as [
    Readable,
    Writable,
    Writable,
  ];
  for (const stream of [streams.input, status, options, gate]) stream.on('error', () => {}); // the box is gone
  const kill = () => void box.kill('SIGKILL'); // everything in it dies with its first process, and that one with bubblewrap
  options.end(boxOptions(plan, launcher).join('\0'));
  return { process: box, ...streams, status: readStatus(status), release: () => gate.end('.'), kill, ended };
}
