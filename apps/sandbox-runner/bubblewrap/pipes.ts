import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, constants, mkdirSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import path from 'node:path';

const NAMES = ['stdin', 'stdout', 'stderr'] as const;

/**
 * Real pipes for a program's standard streams. Node itself would hand out sockets, on which "/dev/stdin" and
 * "/dev/stdout" cannot be opened, and honest programs do that. One folder serves one box after the other.
 */
export function makePipes(folder: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mkfifo', ['-m', '600', ...NAMES.map((name) => path.join(folder, name))], { stdio: 'pipe' });
}

export interface OpenPipes {
  input: Socket;
  output: Socket;
  errors: Socket;
  /** The other ends, for the program. */
  programs: readonly [number, number, number];
  /** Ours of the program's ends: without this the output would never end. */
  handOver(): void;
}

export function openPipes(folder: string): OpenPipes {
  const opened: number[] = [];
  const open = (name: (typeof NAMES)[number], access: number) => {
    const descriptor = openSync(path.join(folder, name), access | constants.O_NONBLOCK);
    opened.push(descriptor);
    return descriptor;
  };
  try {
    // the program before this one held the pipe and may have changed who may open it
    for (const name of NAMES) chmodSync(path.join(folder, name), 0o600);
    // a reader first: there is no writing end without one
    const [theirInput, ourOutput, ourErrors] = NAMES.map((name) => open(name, constants.O_RDONLY)) as Triple;
    const [ourInput, theirOutput, theirErrors] = NAMES.map((name) => open(name, constants.O_WRONLY)) as Triple;
    const programs = [theirInput, theirOutput, theirErrors] as const;
    return {
      input: new Socket({ fd: ourInput, readable: false, writable: true }),
      output: new Socket({ fd: ourOutput, readable: true, writable: false }),
      errors: new Socket({ fd: ourErrors, readable: true, writable: false }),
      programs,
      handOver: () => programs.forEach((descriptor) => closeSync(descriptor)),
    };
  } catch (error) {
    opened.forEach((descriptor) => closeSync(descriptor));
    throw error;
  }
}

type Triple = [number, number, number];
