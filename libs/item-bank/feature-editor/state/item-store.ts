import { computed, inject, Injectable, signal } from '@angular/core';
import { SpecificationClient } from '@assay/catalogue/data';
import { SessionStore } from '@assay/identity/data';
import type { ItemDetail, SavedDraft } from '@assay/item-bank/contract';
import { ItemClient } from '@assay/item-bank/data';
import { itemProblems, type ItemContent, type MarkingSample } from '@assay/item-bank/domain';
import { asProblem, type HttpProblem } from '@assay/platform/data';
import { blocksOf } from './blocks';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';
/** What the settings are about: a text or a part by its key, a source by its version, or the item as a whole. */
export type Selection =
  | { readonly kind: 'text' | 'part'; readonly key: string }
  | { readonly kind: 'source'; readonly versionId: string }
  | { readonly kind: 'item' };

const PAUSE_MS = 900;
const RETRY_MS = 5_000;
/** "Saving…" is worth saying only when it takes long. */
const SLOW_MS = 2_000;

/** The working copy on the screen: every change is there at once, and on the server a moment later. */
@Injectable()
export class ItemStore {
  private readonly client = inject(ItemClient);
  private readonly session = inject(SessionStore);
  private readonly specifications = inject(SpecificationClient);
  private readonly loaded = signal<ItemDetail | null>(null);
  private readonly copy = signal<{ content: ItemContent; samples: readonly MarkingSample[] } | null>(null);
  private readonly last = signal<Pick<
    SavedDraft,
    'revision' | 'savedAt' | 'hasUnpublishedChanges' | 'taskHash'
  > | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;

  readonly failure = signal<unknown>(null);
  readonly state = signal<SaveState>('saved');
  readonly problem = signal<HttpProblem | null>(null);
  readonly isSlow = signal(false);
  private slowTimer: ReturnType<typeof setTimeout> | undefined;
  readonly selection = signal<Selection>({ kind: 'item' });
  readonly item = this.loaded.asReadonly();
  readonly content = computed(() => this.copy()?.content ?? null);
  readonly samples = computed(() => this.copy()?.samples ?? []);
  readonly saved = this.last.asReadonly();
  readonly blocks = computed(() => blocksOf(this.content()?.delivery.body ?? []));
  readonly problems = computed(() => {
    const content = this.content();
    return content ? itemProblems(content) : [];
  });
  readonly blocking = computed(() => this.problems().filter(({ severity }) => severity === 'blocks'));
  readonly canWrite = computed(() => this.session.may('item:write') && this.item()?.state !== 'retired');
  readonly canPublish = computed(() => this.session.may('item:publish') && this.item()?.state !== 'retired');
  readonly nextVersion = computed(() => (this.item()?.version ?? 0) + 1);
  private readonly specification = this.specifications.one(computed(() => this.item()?.specificationCode ?? null));
  readonly outcomes = computed(() =>
    this.specification.hasValue() ? this.specification.value().content.outcomes : [],
  );
  readonly specificationTitle = computed(() =>
    this.specification.hasValue() ? this.specification.value().content.title : (this.item()?.specificationCode ?? ''),
  );
  readonly selectedPart = computed(() => {
    const [selection, content] = [this.selection(), this.content()];
    if (selection.kind !== 'part' || !content) return null;
    const interaction = content.delivery.interactions.find(({ id }) => id === selection.key);
    const scheme = content.secret.schemes[selection.key];
    return interaction && scheme
      ? { interaction, scheme, number: content.delivery.interactions.indexOf(interaction) + 1 }
      : null;
  });

  async load(itemId: string): Promise<void> {
    this.failure.set(null);
    try {
      this.take(await this.client.one(itemId));
    } catch (error) {
      this.failure.set(asProblem(error));
    }
  }

  change(edit: (content: ItemContent) => ItemContent): void {
    this.edit((copy) => ({ ...copy, content: edit(copy.content) }));
  }

  changeSamples(edit: (samples: readonly MarkingSample[]) => readonly MarkingSample[]): void {
    this.edit((copy) => ({ ...copy, samples: edit(copy.samples) }));
  }

  /** Everything that was written is on the server when this is done, or `state` says why not. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.sending) await this.sending;
    if (this.state() === 'waiting' || this.state() === 'failed') await this.send();
  }

  async publish(): Promise<void> {
    await this.flush();
    const [item, last] = [this.item(), this.last()];
    if (!item || !last || this.state() !== 'saved') throw this.problem() ?? new Error('The draft is not saved.');
    this.take(await this.client.publish(item.id, last.revision));
  }

  private edit(
    change: (copy: NonNullable<ReturnType<typeof this.copy>>) => NonNullable<ReturnType<typeof this.copy>>,
  ): void {
    const copy = this.copy();
    if (!copy || !this.canWrite()) return;
    this.copy.set(change(copy));
    if (this.state() === 'conflict') return; // theirs must be loaded first; nothing is written over
    this.state.set('waiting');
    this.later(PAUSE_MS);
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private send(): Promise<void> {
    this.sending = this.sendNow().finally(() => (this.sending = null));
    return this.sending;
  }

  private async sendNow(): Promise<void> {
    const [item, copy, last] = [this.item(), this.copy(), this.last()];
    if (!item || !copy || !last) return;
    this.state.set('saving');
    this.slowTimer ??= setTimeout(() => this.isSlow.set(true), SLOW_MS);
    try {
      this.last.set(
        await this.client.save(item.id, { revision: last.revision, content: copy.content, samples: [...copy.samples] }),
      );
      this.problem.set(null);
      const isNewer = this.copy() !== copy;
      this.state.set(isNewer ? 'waiting' : 'saved');
      if (isNewer) this.later(PAUSE_MS);
    } catch (error) {
      const problem = asProblem(error);
      this.problem.set(problem);
      this.state.set(problem.code === 'ITEM_CHANGED_ELSEWHERE' ? 'conflict' : 'failed');
      if (problem.isPassing) this.later(RETRY_MS);
    } finally {
      clearTimeout(this.slowTimer);
      this.slowTimer = undefined;
      this.isSlow.set(false);
    }
  }

  private take(item: ItemDetail): void {
    const { content, samples, ...saved } = item.draft;
    clearTimeout(this.timer);
    this.loaded.set(item);
    this.copy.set({ content, samples });
    this.last.set(saved);
    this.problem.set(null);
    this.state.set('saved');
    const [first] = content.delivery.interactions;
    if (first && this.selection().kind === 'item') this.selection.set({ kind: 'part', key: first.id });
  }
}
