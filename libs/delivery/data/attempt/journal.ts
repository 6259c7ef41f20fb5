import { Injectable } from '@angular/core';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Kept } from './answer';

interface JournalSchema extends DBSchema {
  unsent: { key: [attemptId: string, slot: string]; value: JournalRow; indexes: { byAttempt: string } };
  flags: { key: [attemptId: string, slot: string]; value: FlagRow; indexes: { byAttempt: string } };
}
interface JournalRow extends Kept {
  readonly attemptId: string;
  readonly slot: string;
}

interface FlagRow {
  readonly attemptId: string;
  readonly slot: string;
  readonly isFlagged: boolean;
}

/** Every change of an answer is written here first, on the device, before anything is sent. */
@Injectable({ providedIn: 'root' })
export class Journal {
  private opened: Promise<IDBPDatabase<JournalSchema>> | null = null;

  async put(attemptId: string, slot: string, kept: Kept): Promise<void> {
    await (await this.open()).put('unsent', { attemptId, slot, ...kept });
  }

  /** The server has everything up to `seq`; what was written meanwhile stays. */
  async forget(attemptId: string, slot: string, seq: number): Promise<void> {
    const transaction = (await this.open()).transaction('unsent', 'readwrite');
    const row = await transaction.store.get([attemptId, slot]);
    if (row && row.seq <= seq) await transaction.store.delete([attemptId, slot]);
    await transaction.done;
  }

  async ofAttempt(attemptId: string): Promise<Map<string, Kept>> {
    const rows = await (await this.open()).getAllFromIndex('unsent', 'byAttempt', attemptId);
    return new Map(rows.map((row) => [row.slot, row]));
  }

  async putFlag(attemptId: string, slot: string, isFlagged: boolean): Promise<void> {
    await (await this.open()).put('flags', { attemptId, slot, isFlagged });
  }

  async forgetFlag(attemptId: string, slot: string): Promise<void> {
    await (await this.open()).delete('flags', [attemptId, slot]);
  }

  async flagsOf(attemptId: string): Promise<Map<string, boolean>> {
    const rows = await (await this.open()).getAllFromIndex('flags', 'byAttempt', attemptId);
    return new Map(rows.map(({ slot, isFlagged }) => [slot, isFlagged]));
  }

  /** For the system check: writes, reads and deletes as an answer would. */
  async works(): Promise<boolean> {
    try {
      const probe = { value: { probe: 'x' }, seq: 1, changedAt: 0 };
      await this.put('probe', 'probe', probe);
      const found = await this.ofAttempt('probe');
      await this.forget('probe', 'probe', 1);
      return found.has('probe');
    } catch {
      return false;
    }
  }

  private open(): Promise<IDBPDatabase<JournalSchema>> {
    this.opened ??= openDB<JournalSchema>('assay-answers', 2, {
      upgrade: (database) => {
        // A device may hold answers from before flags were kept: what is there stays.
        for (const store of ['unsent', 'flags'] as const) {
          if (database.objectStoreNames.contains(store)) continue;
          database.createObjectStore(store, { keyPath: ['attemptId', 'slot'] }).createIndex('byAttempt', 'attemptId');
        }
      },
      terminated: () => (this.opened = null),
    }).catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }
}
