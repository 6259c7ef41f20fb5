import { spawn, type ChildProcess } from 'node:child_process';
import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import path from 'node:path';
import type { SourceFile } from '@assay/sandbox/domain';
import type { Account } from '../accounting/accounting';
import { ASK, frame, FrameReader, SAY } from './frames';

/** Setting up takes some milliseconds; a machine that needs this long is broken. */
const SETUP_MS = 20_000;
/** A box that is not needed any more ends at once; one that does not is killed. */
const PATIENCE_MS = 500;
const KEPT_LOG = 2000;

/** A box that waits for its first test: nobody's program has been in it. */
export interface Box {
  slot: Slot;
  send(bytes: Buffer): void;
  onFrame: (kind: number, bytes: Buffer) => void;
  /** The box is no more, or is about to be. */
  closed: Promise<void>;
  isClosed: boolean;
}

/** What a build has made, in a folder of the runner. */
export interface Built {
  folder: string;
  files: readonly string[];
}

type State = 'idle' | 'starting' | 'ready' | 'ending' | 'dead';

/**
 * One place for boxes that follow each other: a process of the helper with its control groups, in which each box is
 * born, and a folder that every box sees read-only.
 */
export class Slot {
  state: State = 'idle';
  /** Somebody has it, or is going to. */
  isTaken = false;
  diskBytes = 0;
  ready: Promise<Box> = Promise.reject(new Error('No box was asked for.'));
  private readonly process: ChildProcess;
  private readonly placed = new Set<string>();
  private log = '';
  private settle = { resolve: (_box: Box) => {}, reject: (_error: Error) => {} };
  private impatience: NodeJS.Timeout | undefined;
  private current: { box: Box; connection: Socket } | null = null;

  constructor(
    helper: string,
    { socket, filter, workspace }: { socket: string; filter: string; workspace: string },
    readonly number: number,
    readonly folder: string,
    readonly account: Account,
    private readonly commandLine: (slot: string, diskBytes: number) => string[],
    /** It has become free, or will never be again. */
    private readonly onChange: () => void,
  ) {
    this.ready.catch(() => {});
    for (const name of ['src', 'app']) mkdirSync(path.join(folder, name), { recursive: true });
    this.process = spawn(helper, ['slot', socket, filter, String(number)], { cwd: workspace, env: {}, stdio: 'pipe' });
    const failed = (error: Error) => {
      console.error(`The place of a box cannot be used again: ${error.message}`);
      this.close(); // another one takes its number
    };
    const news = new FrameReader((kind) => kind === SAY.gone && void this.clean().catch(failed));
    this.process.stdout?.on('data', (chunk: Buffer) => news.push(chunk));
    this.process.stderr?.on('data', (chunk: Buffer) => (this.log = (this.log + chunk.toString()).slice(-KEPT_LOG)));
    this.process.stdin?.on('error', () => {});
    const die = () => {
      this.state = 'dead';
      this.settle.reject(new Error(`The place of a box has gone. ${this.log}`));
      this.onChange();
    };
    this.process.once('error', die).once('exit', die);
  }

  /** The process from which everything of a box descends. */
  get pid(): number {
    return this.process.pid ?? 0;
  }

  launch(diskBytes: number): void {
    this.state = 'starting';
    this.diskBytes = diskBytes;
    this.log = '';
    this.ready = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
    this.ready.catch(() => {}); // whoever asked has gone
    const late = setTimeout(() => this.kill(), SETUP_MS);
    void this.ready.finally(() => clearTimeout(late)).catch(() => {});
    this.process.stdin?.write(
      frame(ASK.launch, Buffer.from(`${this.commandLine(this.folder, diskBytes).join('\0')}\0`)),
    );
  }

  /** The box has called. */
  join(connection: Socket, frames: { onFrame: (kind: number, bytes: Buffer) => void }): void {
    const closed = new Promise<void>((resolve) => connection.once('close', () => resolve())).then(
      () => void (box.isClosed = true),
    );
    const send = (bytes: Buffer) => void connection.write(bytes);
    const box: Box = { slot: this, send, onFrame: () => {}, closed, isClosed: false };
    this.current = { box, connection };
    frames.onFrame = (kind, bytes) => {
      if (kind !== SAY.ready) return box.onFrame(kind, bytes);
      this.state = 'ready';
      this.settle.resolve(box);
      this.onChange();
    };
  }

  /** The box is not needed any more, whatever is in it. Does nothing when another one has followed it. */
  end(box?: Box): void {
    if (this.current === null || (box !== undefined && box !== this.current.box)) return;
    this.state = 'ending';
    this.current.connection.destroy(); // its supervisor sees it and takes everything with it
    clearTimeout(this.impatience);
    this.impatience = setTimeout(() => this.kill(), PATIENCE_MS);
  }

  /** For the programs of the box: read-only there, and gone when the box is. */
  place(box: Box, sources: readonly SourceFile[], builtIn: Built | null): void {
    if (box !== this.current?.box) throw new Error('The box has ended.');
    for (const { path: file, content } of sources) writeFileSync(this.room('src', file), content, { flag: 'wx' });
    for (const file of builtIn?.files ?? []) linkSync(path.join(builtIn?.folder ?? '', file), this.room('app', file));
  }

  close(): void {
    this.process.kill('SIGKILL');
  }

  /** Everything in the box dies with bubblewrap. */
  private kill(): void {
    this.process.stdin?.write(frame(ASK.kill));
  }

  private room(folder: string, file: string): string {
    const [top = ''] = file.split('/');
    this.placed.add(path.join(folder, top));
    const target = path.join(this.folder, folder, file);
    if (top !== file) mkdirSync(path.dirname(target), { recursive: true });
    return target;
  }

  /** Nothing of the box is left. */
  private async clean(): Promise<void> {
    this.settle.reject(new Error(`The box did not start: ${this.log.trim()}`));
    if (this.state !== 'dead') this.state = 'ending';
    clearTimeout(this.impatience);
    this.current?.connection.destroy();
    this.current = null;
    for (const name of this.placed) rmSync(path.join(this.folder, name), { recursive: true, force: true });
    this.placed.clear();
    await this.account.rest();
    if ((this.state as State) === 'dead') return;
    this.state = 'idle';
    this.isTaken = false;
    this.onChange();
  }
}
