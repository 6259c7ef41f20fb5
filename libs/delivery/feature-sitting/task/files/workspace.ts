import { computed, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import { AttemptStore } from '@assay/delivery/data';
import type { CandidateSlot } from '@assay/delivery/contract';
import { isCodeResponse, type CandidateCode } from '@assay/item-bank/domain';
import { answerOf, openAtFirst, workFiles, type WorkFile } from './file-rules';

export interface Place {
  readonly slot: CandidateSlot;
  readonly task: CandidateCode;
}

/** The files of one task: what is in them, which are open, which one is shown. Every change goes through the journal. */
@Injectable()
export class Workspace {
  private readonly store = inject(AttemptStore);
  private readonly here = signal<Place | null>(null);
  /** Another question in the same page begins anew; an answer that is saved does not. */
  private readonly id = computed(() => `${this.here()?.slot.slot} ${this.here()?.task.id}`);

  readonly task = computed(() => this.here()?.task ?? null);
  readonly files = computed<readonly WorkFile[]>(() => {
    const here = this.here();
    if (!here) return [];
    const value = this.store.answerOf(here.slot.slot).value?.[here.task.id] ?? null;
    return workFiles(here.task.files, isCodeResponse(value) ? value.files : {});
  });
  private readonly chosen = linkedSignal({
    source: this.id,
    computation: () => untracked(() => openAtFirst(this.files())),
  });
  /** In the order of their tabs. What another device has deleted is open no longer. */
  readonly open = computed(() => this.chosen().filter((path) => this.files().some((file) => file.path === path)));
  private readonly wanted = linkedSignal({
    source: this.id,
    computation: () => untracked(() => this.chosen()[0] ?? ''),
  });
  readonly shown = computed(() => this.file(this.wanted()) ?? this.file(this.open()[0]) ?? this.files()[0] ?? null);
  readonly mayAdd = computed(() => this.task()?.newFiles === true);

  begin(place: Place | null): void {
    this.here.set(place);
  }

  show(path: string): void {
    if (!this.file(path)) return;
    if (!this.chosen().includes(path)) this.chosen.update((open) => [...open, path]);
    this.wanted.set(path);
  }

  close(path: string): void {
    const index = this.open().indexOf(path);
    const left = this.open().filter((each) => each !== path);
    if (left.length === 0) return;
    this.chosen.set(left);
    if (this.wanted() === path) this.wanted.set(left[Math.min(index, left.length - 1)]!);
  }

  write(path: string, content: string): void {
    const file = this.file(path);
    if (!file?.editable || file.content === content) return;
    this.save({ ...this.answer(), [path]: content });
  }

  add(path: string): void {
    this.save({ ...this.answer(), [path]: '' });
    this.show(path);
  }

  rename(from: string, to: string): void {
    const { [from]: content, ...others } = this.answer();
    this.save({ ...others, [to]: content ?? '' });
    this.chosen.update((open) => open.map((path) => (path === from ? to : path)));
    this.show(to);
  }

  remove(path: string): void {
    this.close(path);
    const { [path]: _, ...left } = this.answer();
    this.save(left);
  }

  /** What goes to a run: the files that are the candidate's to change. */
  answer(): Record<string, string> {
    return answerOf(this.files());
  }

  file(path: string | undefined): WorkFile | null {
    return this.files().find((each) => each.path === path) ?? null;
  }

  private save(files: Record<string, string>): void {
    const here = this.here();
    if (!here) return;
    const { slot } = here.slot;
    this.store.answer(slot, { ...this.store.answerOf(slot).value, [here.task.id]: { files } });
  }
}
