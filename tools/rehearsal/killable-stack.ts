import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Place } from './prepare';

export type Victim = 'api' | 'worker' | 'sandbox-runner' | 'database';

/** A running Assay whose processes can be killed one by one, or all at once by killing what started them. */
export class KillableStack {
  private readonly dataDir = mkdtempSync(path.join(os.tmpdir(), 'assay-kill-'));
  private port = 0;
  private process!: ChildProcess;
  place!: Place;

  constructor(private readonly root: string) {}

  async start(): Promise<Place> {
    this.port ||= await freePort();
    const program = path.join(import.meta.dirname, 'stack-process.mjs');
    this.process = fork(program, [this.root, this.dataDir, String(this.port)], { execArgv: [], stdio: 'inherit' });
    const [ready] = await Promise.race([once(this.process, 'message'), once(this.process, 'exit').then(failedToStart)]);
    return (this.place = { root: this.root, ...ready });
  }

  async kill(victim: Victim): Promise<void> {
    this.process.send('processes');
    const [{ processes }] = await once(this.process, 'message');
    process.kill(processes[victim], 'SIGKILL');
  }

  /** As a power cut would: nobody gets to say goodbye. */
  async killEverything(): Promise<void> {
    this.process.kill('SIGKILL');
    await once(this.process, 'exit');
  }

  async stop(): Promise<void> {
    this.process.send('stop');
    await once(this.process, 'exit');
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function failedToStart(): never {
  throw new Error('The stack did not start.');
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  return port;
}
