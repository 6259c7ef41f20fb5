import { Component, inject, input } from '@angular/core';
import type { CodeFile, CodeInteraction } from '@assay/item-bank/domain';
import { FieldProblem } from '../settings/field-problem';
import { ItemStore } from '../state/item-store';
import { freePath } from '../state/task-edits';
import { taskNow } from './task-store';

/** The files that candidates find: names with folders, whose each is, and which one is started. */
@Component({
  selector: 'assay-task-files',
  imports: [FieldProblem],
  template: `
    <section class="next">
      <p class="eyebrow">Files that candidates find</p>
      @for (file of task().files; track $index) {
        <div class="key">
          <div class="row">
            <input
              class="input mono"
              [attr.aria-label]="'Name of file ' + ($index + 1)"
              maxlength="100"
              [value]="file.path"
              (change)="rename($index, $any($event.target).value)"
            />
            <button
              type="button"
              class="btn small quiet"
              [attr.aria-label]="'Remove ' + file.path"
              (click)="remove($index)"
            >
              <i class="i i-cross"></i>
            </button>
          </div>
          <label class="check">
            <input
              type="checkbox"
              [checked]="file.editable"
              (change)="set($index, { editable: $any($event.target).checked })"
            />
            <span>Candidates may change it</span>
          </label>
          @if (task().task !== 'function') {
            <label class="check">
              <input
                type="radio"
                [name]="'entry-' + task().id"
                [checked]="file.path === task().entry"
                (change)="now.see({ entry: file.path })"
              />
              <span>Started for every check</span>
            </label>
          }
        </div>
      }
      <assay-field-problem [at]="['files', 'entry']" />
      <button type="button" class="btn small quiet add" (click)="add()"><i class="i i-plus"></i>Add a file</button>
      <label class="check">
        <input
          type="checkbox"
          [checked]="task().newFiles ?? false"
          (change)="now.see({ newFiles: $any($event.target).checked || undefined })"
        />
        <span>Candidates may add files of their own</span>
      </label>
      <p class="tiny muted">A slash makes a folder, as in data/orders.csv.</p>
    </section>
  `,
  styleUrl: '../settings/part.css',
})
export class TaskFiles {
  private readonly store = inject(ItemStore);
  readonly of = input.required<CodeInteraction>();
  protected readonly now = taskNow(this.store, this.of);
  protected readonly task = this.now.task;

  protected set(index: number, change: Partial<CodeFile>): void {
    this.now.see({ files: this.task().files.map((file, at) => (at === index ? { ...file, ...change } : file)) });
  }

  /** Whatever speaks of the file goes on speaking of it. */
  protected rename(index: number, typed: string): void {
    const { files, entry, function: called } = this.task();
    const [before, path] = [files[index]?.path, typed.trim()];
    if (before === undefined || before === path) return;
    const renamed = <File extends { readonly path: string }>(list: readonly File[]) =>
      list.map((file) => (file.path === before ? { ...file, path } : file));
    const { referenceSolution, solutions } = this.now.scheme();
    this.now.mark({
      referenceSolution: renamed(referenceSolution),
      ...(solutions && { solutions: solutions.map((each) => ({ ...each, files: renamed(each.files) })) }),
    });
    this.now.see({
      files: files.map((file, at) => (at === index ? { ...file, path } : file)),
      ...(entry === before && { entry: path }),
      ...(called?.file === before && { function: { ...called, file: path } }),
    });
  }

  protected add(): void {
    const { files, entry } = this.task();
    const path = freePath(
      files.map((file) => file.path),
      `helper${entry.slice(entry.lastIndexOf('.'))}`,
    );
    this.now.see({ files: [...files, { path, content: '', editable: false }] });
  }

  protected remove(index: number): void {
    this.now.see({ files: this.task().files.filter((_, at) => at !== index) });
  }
}
