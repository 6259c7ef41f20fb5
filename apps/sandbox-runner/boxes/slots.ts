import { once } from 'node:events';
import { mkdirSync, openSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import type { Accounting } from '../accounting/accounting';
import { FrameReader, SAY } from './frames';
import { boxCommandLine, type BoxRoot } from './root';
import { Slot, type Box } from './slot';

export interface SlotsMachine {
  bubblewrap: string;
  helper: string;
  filter: string;
  root: BoxRoot;
  accounting: Accounting;
  /** The runner's own folder. */
  workspace: string;
}

const SOCKET = 'boxes.sock';
/** What tasks ask for if they ask for nothing: boxes with it are made ahead. */
const USUAL_DISK_BYTES = 64 * 1024 * 1024;

/**
 * Boxes, some of them made ahead of the request that will use them: what takes the time is the same for all programs,
 * and no box is ever used for a second request.
 */
export class Slots {
  private readonly slots: (Slot | null)[];
  private readonly server: Server;
  private waiting: (() => void)[] = [];
  private readonly beingMade = new Set<number>();
  private isClosed = false;
  private mayPrepare = true;

  private constructor(
    private readonly machine: SlotsMachine,
    count: number,
    /** How many boxes wait ready. */
    private readonly ahead: number,
  ) {
    this.slots = Array.from({ length: count }, () => null);
    this.server = createServer((connection) => this.greet(connection));
  }

  static async open(machine: SlotsMachine, count: number, ahead: number): Promise<Slots> {
    const slots = new Slots(machine, count, ahead);
    const socket = path.join(machine.workspace, SOCKET);
    rmSync(socket, { force: true });
    // the path of a socket may have a hundred characters, and that of the folder may have as many
    slots.server.listen(`/proc/self/fd/${openSync(machine.workspace, 'r')}/${SOCKET}`);
    await once(slots.server, 'listening');
    return slots;
  }

  /** @throws Error when no box can be made */
  async acquire(diskBytes: number): Promise<Box> {
    for (;;) {
      const slot = await this.find(diskBytes);
      // another one may have taken it meanwhile
      if (slot !== null && !slot.isTaken && (slot.state === 'idle' || slot.diskBytes === diskBytes)) {
        slot.isTaken = true;
        if (slot.state === 'idle') slot.launch(diskBytes);
        try {
          const box = await slot.ready;
          this.mayPrepare = true;
          setImmediate(() => this.prepare());
          return box;
        } catch (error) {
          this.mayPrepare = false;
          throw error;
        }
      }
      if (slot === null) await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  release(box: Box): void {
    box.onFrame = () => {};
    box.slot.end(box);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.server.close();
    const ended = this.slots.filter((slot) => slot !== null);
    for (const slot of ended) slot.close();
    await Promise.all(ended.map(({ account }) => account.close().catch(() => {})));
  }

  private async find(diskBytes: number): Promise<Slot | null> {
    const free = this.slots.filter((slot): slot is Slot => slot !== null && !slot.isTaken);
    const fitting = free.filter((slot) => slot.diskBytes === diskBytes);
    const found =
      fitting.find(({ state }) => state === 'ready') ??
      fitting.find(({ state }) => state === 'starting') ??
      free.find(({ state }) => state === 'idle');
    if (found !== undefined) return found;
    const empty = this.emptyPlace();
    if (empty >= 0) return this.start(empty);
    free.find(({ state }) => state === 'ready')?.end(); // made ahead for others
    return null;
  }

  private emptyPlace(): number {
    return this.slots.findIndex(
      (slot, number) => !this.beingMade.has(number) && (slot === null || slot.state === 'dead'),
    );
  }

  private async start(number: number): Promise<Slot> {
    this.beingMade.add(number);
    try {
      return await this.make(number);
    } finally {
      this.beingMade.delete(number);
    }
  }

  private async make(number: number): Promise<Slot> {
    const { helper, filter, workspace, bubblewrap, root, accounting } = this.machine;
    const [old, folder] = [this.slots[number], path.join(workspace, `slot-${number}`)];
    if (old)
      await old.account.close().catch((error: Error) => console.error(`An account was not closed: ${error.message}`));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const account = await accounting.open();
    const commandLine = (slot: string, disk: number) => boxCommandLine(bubblewrap, root, slot, disk);
    const places = { socket: SOCKET, filter, workspace };
    const slot = new Slot(helper, places, number, folder, account, commandLine, () => this.changed());
    this.slots[number] = slot;
    slot.isTaken = true; // until it counts
    if (slot.pid === 0) throw new Error('The helper of the sandbox cannot be started.');
    await account.admit(slot.pid);
    slot.isTaken = false;
    return slot;
  }

  private greet(connection: Socket): void {
    const frames = { onFrame: (_kind: number, _bytes: Buffer) => {} };
    frames.onFrame = (kind, bytes) => {
      const slot = kind === SAY.slot ? this.slots[bytes.readUInt32LE(0)] : null;
      if (slot?.state === 'starting') slot.join(connection, frames);
      else connection.destroy();
    };
    const reader = new FrameReader((kind, bytes) => frames.onFrame(kind, bytes));
    connection.on('data', (chunk: Buffer) => reader.push(chunk));
    connection.on('error', () => {});
  }

  private changed(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const look of waiting) look();
    this.prepare();
  }

  /** While others run, the next boxes are made. */
  prepare(): void {
    if (this.isClosed || !this.mayPrepare || this.waiting.length > 0) return;
    const free = this.slots.filter((slot): slot is Slot => slot !== null && !slot.isTaken);
    const made = free.filter(({ state }) => state === 'ready' || state === 'starting').length;
    const idle = free.filter(({ state }) => state === 'idle');
    for (const slot of idle.slice(0, Math.max(0, this.ahead - made))) slot.launch(USUAL_DISK_BYTES);
    const empty = this.emptyPlace();
    if (made + idle.length < this.ahead && empty >= 0) {
      void this.start(empty)
        .then(() => this.prepare())
        .catch((error: Error) => {
          this.mayPrepare = false;
          console.error(`A box could not be made ahead: ${error.message}`);
        });
    }
  }
}
