import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { BoxPlan } from '../bubblewrap/arguments';
import type { LaunchedBox } from '../bubblewrap/launch';
import { openPipes, type Pipes } from '../bubblewrap/pipes';
import { bundleConfig, type BundleHost } from './bundle';

export interface ContainerHost extends BundleHost {
  /** runc, crun or runsc. */
  runtime: string;
  /** The runner's own folder. */
  workspace: string;
}

const GATE = 3;

/** Starts one program by a container runtime, with the same pipes, gate and end as a box of bubblewrap. */
export function launchContainer(host: ContainerHost, plan: BoxPlan, pipes: Pipes): LaunchedBox {
  const bundle = mkdtempSync(path.join(host.workspace, 'container-'));
  const name = path.basename(bundle);
  const pidFile = path.join(bundle, 'pid');
  writeFileSync(path.join(bundle, 'config.json'), JSON.stringify(bundleConfig(plan, host)));
  const streams = openPipes(pipes);
  const run = ['run', '--bundle', bundle, '--pid-file', pidFile, '--preserve-fds', '1', name];
  const box = spawn(host.runtime, [...stateOf(host), ...run], {
    cwd: bundle,
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    stdio: [...streams.programs, 'pipe'],
  });
  streams.handOver();
  let code: number | null = null;
  let hasEnded = false;
  const ended = new Promise<void>((resolve, reject) => {
    box.once('error', reject);
    box.once('exit', (exit) => {
      code = exit;
      hasEnded = true;
      // what a runtime leaves behind when its container was killed; harmless where there is nothing
      spawnSync(host.runtime, [...stateOf(host), 'delete', '--force', name], { stdio: 'ignore' });
      rmSync(bundle, { recursive: true, force: true });
      resolve();
    });
  });
  let first: number | null = null;
  const firstProcess = (async () => {
    while (!hasEnded) {
      first = pidIn(pidFile);
      if (first !== null) return first;
      await delay(2);
    }
    return new Promise<number>(() => {}); // it never came to one: the end of the runtime says so
  })();
  const gate = box.stdio[GATE] as Writable;
  for (const stream of [streams.input, gate]) stream.on('error', () => {});
  const kill = () => {
    if (first !== null && !hasEnded) killProcess(first);
    else box.kill('SIGKILL');
  };
  return {
    process: box,
    ...streams,
    status: { firstProcess, exitCode: () => code },
    release: () => gate.end('.\n'),
    kill,
    ended,
  };
}

/** Where the runtime keeps what it knows of its containers. */
export function makeStateFolder({ workspace }: ContainerHost): void {
  mkdirSync(path.join(workspace, 'containers'), { recursive: true, mode: 0o700 });
}

const stateOf = ({ workspace }: ContainerHost) => ['--root', path.join(workspace, 'containers')];

function pidIn(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid > 0 ? pid : null;
  } catch {
    return null; // not yet
  }
}

function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}
