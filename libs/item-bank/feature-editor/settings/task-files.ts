import { Component, inject, input } from '@angular/core';
import type { CodeFile, CodeInteraction } from '@assay/item-bank/domain';
import { LANGUAGE_NAMES, LANGUAGES, limitsFor, type Language } from '@assay/sandbox/domain';
import { editInteraction } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { partNow } from '../state/now';
import { FieldProblem } from './field-problem';

const MIB = 1024 * 1024;

/** Language, limits and files of a practical task. */
@Component({
  selector: 'assay-task-files',
  imports: [FieldProblem],
  template: `
    <section class="next">
      <p class="eyebrow">Files</p>
      @for (file of interaction().files; track $index) {
        <div class="key">
          <div class="row">
            <input
              class="input mono"
              aria-label="Name of the file"
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
          <label class="check">
            <input
              type="radio"
              [name]="'entry-' + interaction().id"
              [checked]="file.path === interaction().entry"
              (change)="see({ entry: file.path })"
            />
            <span>Started for every check</span>
          </label>
        </div>
      }
      <assay-field-problem [at]="['files', 'entry', 'referenceSolution', 'title']" />
      <button type="button" class="btn small quiet add" (click)="add()"><i class="i i-plus"></i>Add a file</button>
    </section>
    <section class="stack">
      <div class="two">
        <label class="field">
          Language
          <select class="input" (change)="speak($any($event.target).value)">
            @for (language of languages; track language) {
              <option [value]="language" [selected]="language === interaction().language">{{ names[language] }}</option>
            }
          </select>
        </label>
        <label class="field">
          Version
          <input
            class="input num"
            maxlength="12"
            [value]="interaction().version"
            (change)="see({ version: $any($event.target).value.trim() })"
          />
        </label>
        <label class="field">
          Processor seconds
          <input
            class="input num"
            inputmode="decimal"
            [value]="interaction().limits.cpuMs / 1000"
            (change)="setSeconds($any($event.target).value)"
          />
        </label>
        <label class="field">
          Memory, MB
          <input
            class="input num"
            inputmode="numeric"
            [value]="megabytes()"
            (change)="setMegabytes($any($event.target).value)"
          />
        </label>
      </div>
    </section>
  `,
  styleUrl: './part.css',
})
export class TaskFiles {
  private readonly store = inject(ItemStore);
  readonly of = input.required<CodeInteraction>();
  protected readonly interaction = partNow(this.store, this.of);
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly megabytes = () => Math.round(this.interaction().limits.memoryBytes / MIB);

  protected set(index: number, change: Partial<CodeFile>): void {
    this.see({ files: this.interaction().files.map((file, at) => (at === index ? { ...file, ...change } : file)) });
  }

  protected rename(index: number, path: string): void {
    const { files, entry } = this.interaction();
    const isEntry = files[index]?.path === entry;
    this.set(index, { path: path.trim() });
    if (isEntry) this.see({ entry: path.trim() });
  }

  protected add(): void {
    const { files, language } = this.interaction();
    this.see({
      files: [
        ...files,
        { path: `data${files.length}.${language === 'python' ? 'py' : 'js'}`, content: '', editable: false },
      ],
    });
  }

  protected remove(index: number): void {
    this.see({ files: this.interaction().files.filter((_, at) => at !== index) });
  }

  protected speak(language: Language): void {
    this.see({ language, version: language === 'python' ? '3' : '24', limits: limitsFor(language) });
  }

  protected setSeconds(typed: string): void {
    const seconds = Number(typed.replace(',', '.'));
    if (seconds > 0)
      this.see({ limits: limitsFor(this.interaction().language, { cpuMs: Math.round(seconds * 1000) }) });
  }

  protected setMegabytes(typed: string): void {
    const memoryBytes = Math.trunc(Number(typed)) * MIB;
    const { language, limits } = this.interaction();
    if (memoryBytes > 0) this.see({ limits: limitsFor(language, { ...limits, memoryBytes }) });
  }

  protected see(change: Partial<CodeInteraction>): void {
    const { id } = this.interaction();
    this.store.change((content) => editInteraction(content, id, 'code', change));
  }
}
