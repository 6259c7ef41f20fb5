import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RehearsalClient } from '@assay/item-bank/data';
import type { CodeCheck, CodeInteraction } from '@assay/item-bank/domain';
import { asProblem } from '@assay/platform/data';
import { Dialog, Field, FieldControl } from '@assay/ui-kit';
import { MarksField } from '../settings/marks-field';
import { ItemStore } from '../state/item-store';
import { freePath, putCheck, type EditedCheck } from '../state/task-edits';
import { ComparerSettings } from './comparer-settings';
import { FIRST_RULE, StructureRules } from './structure-rules';
import { taskNow } from './task-store';
import { INPUT_WORDS } from './task-words';

type CheckFile = NonNullable<CodeCheck['files']>[number];
let made = 0;

/** One check: what goes in, what must come out, how the two are compared, what it earns. */
@Component({
  selector: 'assay-check-dialog',
  imports: [ComparerSettings, Dialog, Field, FieldControl, MarksField, StructureRules],
  templateUrl: './check-dialog.html',
  styleUrl: './check-dialog.css',
})
export class CheckDialog {
  private readonly store = inject(ItemStore);
  private readonly client = inject(RehearsalClient);
  readonly of = input.required<CodeInteraction>();
  readonly edited = input.required<EditedCheck>();
  readonly kept = output<EditedCheck>();
  readonly closed = output();
  private readonly task = taskNow(this.store, this.of);
  protected readonly expectedId = `expected-${++made}`;
  protected readonly now = linkedSignal(() => this.edited());
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly kind = computed(() => this.task.task().task ?? 'program');
  protected readonly inputWords = computed(() => INPUT_WORDS[this.kind()]);
  protected readonly groups = computed(() => this.task.scheme().groups ?? []);
  protected readonly hasMore = computed(() => {
    const { args, files } = this.edited().check;
    return (args?.length ?? 0) > 0 || (files?.length ?? 0) > 0 || this.kind() === 'query' || this.kind() === 'change';
  });

  protected check(change: Partial<CodeCheck>): void {
    this.now.update((now) => ({ ...now, check: { ...now.check, ...change } }));
  }

  protected mark(change: Partial<EditedCheck['mark']>): void {
    this.now.update((now) => ({ ...now, mark: { ...now.mark, ...change } }));
  }

  protected see(isVisible: boolean): void {
    this.now.update((now) => ({ ...now, isVisible }));
  }

  protected lookAt(sources: boolean): void {
    this.check({ structure: sources ? (this.now().check.structure ?? [FIRST_RULE]) : undefined });
  }

  protected setArguments(typed: string): void {
    const args = typed.split('\n').filter((line) => line !== '');
    this.check({ args: args.length > 0 ? args : undefined });
  }

  protected setFile(index: number, change: Partial<CheckFile>): void {
    const files = (this.now().check.files ?? []).map((file, at) => (at === index ? { ...file, ...change } : file));
    this.check({ files });
  }

  protected addFile(): void {
    const files = this.now().check.files ?? [];
    const isData = this.kind() === 'query' || this.kind() === 'change';
    const path = freePath(
      files.map((file) => file.path),
      isData ? 'data.sql' : 'data.csv',
    );
    this.check({ files: [...files, { path, content: '' }] });
  }

  protected removeFile(index: number): void {
    const files = (this.now().check.files ?? []).filter((_, at) => at !== index);
    this.check({ files: files.length > 0 ? files : undefined });
  }

  /** Runs the author's own solution on this check as it stands in the dialog. */
  protected async take(): Promise<void> {
    const [item, content] = [this.store.item(), this.store.content()];
    if (!item || !content) return;
    const { check } = this.now();
    const { task, scheme } = { task: this.task.task(), scheme: this.task.scheme() };
    this.isBusy.set(true);
    this.failure.set(null);
    try {
      const withCheck = putCheck(content, { task, scheme }, this.now());
      const asked = { content: withCheck, interactionId: task.id, checkIds: [check.id] };
      const [found] = (await this.client.outputs(item.id, asked)).outputs;
      const output = found?.output ?? null;
      if (output !== null) this.check({ expected: output });
      else this.failure.set(found?.problem ?? 'Your solution was not run.');
    } catch (error) {
      this.failure.set(asProblem(error).sentence);
    } finally {
      this.isBusy.set(false);
    }
  }
}
