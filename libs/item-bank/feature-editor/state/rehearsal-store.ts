import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { Rehearsal } from '@assay/item-bank/contract';
import { RehearsalClient } from '@assay/item-bank/data';
import { isOver } from '@assay/item-bank/domain';
import { asProblem } from '@assay/platform/data';
import { Announcer } from '@assay/ui-kit';
import { ItemStore } from './item-store';

const POLL_MS = 700;

/** The newest rehearsal of the item on the screen, and whether it is one of what stands there now. */
@Injectable()
export class RehearsalStore {
  private readonly client = inject(RehearsalClient);
  private readonly items = inject(ItemStore);
  private readonly announcer = inject(Announcer);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly toolchains = this.client.toolchains();
  private readonly found = signal<Rehearsal | null>(null);
  readonly newest = this.found.asReadonly();
  readonly problem = signal<string | null>(null);
  readonly isStarting = signal(false);
  readonly hasTasks = computed(
    () => this.items.content()?.delivery.interactions.some(({ kind }) => kind === 'code') ?? false,
  );
  readonly isRunning = computed(() => this.isStarting() || (this.found() !== null && !isOver(this.found()!.state)));
  readonly isCurrent = computed(() => {
    const newest = this.found();
    return newest !== null && newest.taskHash === this.items.saved()?.taskHash;
  });
  readonly isProven = computed(() => !this.hasTasks() || (this.isCurrent() && this.found()?.state === 'proven'));

  constructor() {
    const id = computed(() => this.items.item()?.id ?? null);
    effect(() => {
      const itemId = id();
      if (itemId !== null && this.hasTasks()) untracked(() => void this.load(itemId));
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  async start(): Promise<void> {
    const [item] = [this.items.item()];
    if (!item || this.isRunning()) return;
    this.isStarting.set(true);
    this.problem.set(null);
    try {
      await this.items.flush();
      const revision = this.items.saved()?.revision;
      if (this.items.state() !== 'saved' || revision === undefined)
        throw this.items.problem() ?? new Error('Not saved.');
      this.found.set(await this.client.start(item.id, revision));
      this.later(item.id);
    } catch (error) {
      this.problem.set(asProblem(error).sentence);
    } finally {
      this.isStarting.set(false);
    }
  }

  private async load(itemId: string): Promise<void> {
    try {
      const { rows } = await this.client.list(itemId);
      this.found.set(rows[0] ?? null);
      if (rows[0] && !isOver(rows[0].state)) this.later(itemId);
    } catch (error) {
      this.problem.set(asProblem(error).sentence);
    }
  }

  private later(itemId: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(itemId), POLL_MS);
  }

  private async look(itemId: string): Promise<void> {
    const newest = this.found();
    if (!newest || isOver(newest.state)) return;
    try {
      const now = await this.client.one(itemId, newest.id);
      if (this.found()?.id !== now.id) return;
      this.found.set(now);
      if (isOver(now.state)) this.announcer.say(ENDED[now.state] ?? 'The rehearsal has ended.');
    } catch {
      // the next look says what there is
    }
    this.later(itemId);
  }
}

const ENDED: Partial<Record<Rehearsal['state'], string>> = {
  proven: 'The task is proven. It can be published.',
  disproven: 'A program did not earn its verdict.',
  unavailable: 'No sandbox can run this task now.',
};
