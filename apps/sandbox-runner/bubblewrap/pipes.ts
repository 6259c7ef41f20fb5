import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, fchmodSync, openSync, readFileSync, readlinkSync, readSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { numbers } from './processes';

/**
 * Three pipes for the standard streams of one program after the other. Node itself would hand out sockets, on which
 * "/dev/stdin" and "/dev/stdout" cannot be opened, and honest programs do that. Node cannot make a pipe either, so a
 * shell makes them once; we keep a reading end of each and open what a program needs through /proc.
 */
export interface Pipes {
  stdin: number;
  stdout: number;
  stderr: number;
}

export interface OpenPipes {
  input: Socket;
  output: Socket;
  errors: Socket;
  /** The other ends, for the program. */
  programs: readonly [number, number, number];
  /** Closes our copies of the program's ends: without this its output would never end. */
  handOver(): void;
}

const MAKE_THREE_PIPES = 'sleep 60 | sleep 60 | sleep 60 | sleep 60';
const PATIENCE_MS = 10_000;

export async function makePipes(): Promise<Pipes> {
  // in a process group of their own, so that all of them can be ended
  const shell = spawn('/bin/sh', ['-c', MAKE_THREE_PIPES], {
    detached: true,
    stdio: 'ignore',
    env: { PATH: '/usr/bin:/bin' },
  });
  await once(shell, 'spawn');
  try {
    for (let waited = 0; waited < PATIENCE_MS; waited += 5) {
      const [stdin, stdout, stderr] = outputPipesOfChildren(shell.pid as number);
      if (stderr !== undefined) return { stdin: reopen(stdin), stdout: reopen(stdout), stderr: reopen(stderr) };
      await delay(5);
    }
    throw new Error('The shell made no pipes.');
  } finally {
    process.kill(-(shell.pid as number), 'SIGKILL');
  }
}

/** Paths in /proc, one for each pipe. */
function outputPipesOfChildren(parent: number): string[] {
  const pipes = new Map<string, string>();
  for (const pid of numbers(readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8'))) {
    const path = `/proc/${pid}/fd/1`;
    try {
      const target = readlinkSync(path);
      if (target.startsWith('pipe:')) pipes.set(target, path);
    } catch {
      // not yet, or no more
    }
  }
  return [...pipes.values()];
}

function reopen(path: string | undefined): number {
  return openSync(path as string, constants.O_RDONLY | constants.O_NONBLOCK);
}

export function openPipes(pipes: Pipes): OpenPipes {
  const opened: number[] = [];
  const open = (pipe: number, access: number) => {
    fchmodSync(pipe, 0o600); // the program before this one had it and may have changed who may open it
    const descriptor = openSync(`/proc/self/fd/${pipe}`, access | constants.O_NONBLOCK);
    opened.push(descriptor);
    return descriptor;
  };
  try {
    drain(pipes.stdin);
    const { O_RDONLY, O_WRONLY } = constants;
    const [input, output, errors] = [
      open(pipes.stdin, O_WRONLY),
      open(pipes.stdout, O_RDONLY),
      open(pipes.stderr, O_RDONLY),
    ];
    const programs = [open(pipes.stdin, O_RDONLY), open(pipes.stdout, O_WRONLY), open(pipes.stderr, O_WRONLY)] as const;
    return {
      input: new Socket({ fd: input, readable: false, writable: true }),
      output: new Socket({ fd: output, readable: true, writable: false }),
      errors: new Socket({ fd: errors, readable: true, writable: false }),
      programs,
      handOver: () => programs.forEach((descriptor) => closeSync(descriptor)),
    };
  } catch (error) {
    opened.forEach((descriptor) => closeSync(descriptor));
    throw error;
  }
}

/** Input that the program before this one did not read. */
function drain(pipe: number): void {
  const buffer = Buffer.alloc(64 * 1024);
  try {
    while (readSync(pipe, buffer) > 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
}
