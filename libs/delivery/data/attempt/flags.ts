import { signal } from '@angular/core';
import { asProblem } from '@assay/platform/data';

interface Way {
  readonly send: (slot: string, isFlagged: boolean) => Promise<void>;
  /** On the device, until the server has it. */
  readonly keep: (slot: string, isFlagged: boolean) => void;
  readonly forget: (slot: string) => void;
}

/** A flag is a note to oneself: shown at once, kept on the device, and sent until the server has it. */
export class Flags {
  readonly shown = signal<ReadonlySet<string>>(new Set());
  private readonly unsent = new Map<string, boolean>();
  private isSending = false;

  constructor(private readonly way: Way) {}

  /** What was left on the device by a page that closed before it could send. */
  restore(kept: ReadonlyMap<string, boolean>): void {
    for (const [slot, isFlagged] of kept) this.unsent.set(slot, isFlagged);
  }

  /** What the server has; what it has not been told yet is newer. */
  take(flags: readonly string[]): void {
    const shown = new Set(flags);
    for (const [slot, isFlagged] of this.unsent) put(shown, slot, isFlagged);
    this.shown.set(shown);
  }

  async toggle(slot: string): Promise<void> {
    const isFlagged = !this.shown().has(slot);
    this.shown.update((before) => put(new Set(before), slot, isFlagged));
    this.unsent.set(slot, isFlagged);
    this.way.keep(slot, isFlagged);
    await this.sendAll();
  }

  /** One after the other; a line that is down is tried again when something else went through. */
  async sendAll(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    try {
      for (const [slot, isFlagged] of this.unsent) {
        await this.way.send(slot, isFlagged);
        this.sent(slot, isFlagged);
      }
    } catch (error) {
      if (asProblem(error).code === 'ATTEMPT_NOT_OPEN')
        for (const [slot, isFlagged] of this.unsent) this.sent(slot, isFlagged);
    } finally {
      this.isSending = false;
    }
  }

  /** Unless it was changed again meanwhile. */
  private sent(slot: string, isFlagged: boolean): void {
    if (this.unsent.get(slot) !== isFlagged) return;
    this.unsent.delete(slot);
    this.way.forget(slot);
  }
}

function put(flags: Set<string>, slot: string, isFlagged: boolean): Set<string> {
  if (isFlagged) flags.add(slot);
  else flags.delete(slot);
  return flags;
}
