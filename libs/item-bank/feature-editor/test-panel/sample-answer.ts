import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  isChoiceResponse,
  isCodeResponse,
  plainText,
  type CodeResponse,
  type Interaction,
  type ResponseValue,
} from '@assay/item-bank/domain';
import { CodeEditor, Dialog } from '@assay/ui-kit';
import { isPaired } from '../state/keyed-edits';
import { ItemStore } from '../state/item-store';
import { KeyedSample } from './keyed-sample';
import { OrderSample } from './order-sample';
import { SheetSample } from './sheet-sample';

/** One sample answer, entered in the shortest way: letters for options, a field for text, files in a dialog. */
@Component({
  selector: 'assay-sample-answer',
  imports: [CodeEditor, Dialog, KeyedSample, OrderSample, SheetSample],
  template: `
    @switch (interaction().kind) {
      @case ('choice') {
        <span class="row wrap">
          @for (option of options(); track option.id) {
            <label class="letter" [title]="option.words">
              <input
                type="checkbox"
                [attr.aria-label]="option.letter + ': ' + option.words"
                [checked]="chosen().includes(option.id)"
                [disabled]="disabled()"
                (change)="choose(option.id, $any($event.target).checked)"
              />
              <span aria-hidden="true">{{ option.letter }}</span>
            </label>
          }
          @if (chosen().length === 0) {
            <span class="tiny muted">no answer</span>
          }
        </span>
      }
      @case ('code') {
        <button type="button" class="link" [disabled]="disabled()" (click)="isOpen.set(true)">{{ codeName() }}</button>
      }
      @case ('spreadsheet') {
        <assay-sheet-sample
          [interaction]="$any(interaction())"
          [response]="response()"
          [disabled]="disabled()"
          (responseChange)="responseChange.emit($event)"
        />
      }
      @case ('order') {
        <assay-order-sample
          [interaction]="$any(interaction())"
          [order]="chosen()"
          [disabled]="disabled()"
          (orderChange)="responseChange.emit($event)"
        />
      }
      @default {
        @if (paired(); as part) {
          <assay-keyed-sample
            [interaction]="part"
            [chosen]="chosen()"
            [disabled]="disabled()"
            (chosenChange)="responseChange.emit($event)"
          />
        } @else {
          <input
            class="input mono"
            aria-label="Sample answer"
            placeholder="no answer"
            [value]="response() ?? ''"
            [disabled]="disabled()"
            (input)="responseChange.emit($any($event.target).value || null)"
          />
        }
      }
    }
    @if (isOpen()) {
      <assay-dialog heading="Sample answer" closeLabel="Done" [wide]="true" (closed)="isOpen.set(false)">
        <div class="row wrap">
          <button type="button" class="btn small" (click)="responseChange.emit({ files: solution() })">
            Your solution
          </button>
          <button type="button" class="btn small" (click)="responseChange.emit({ files: {} })">
            The starting files
          </button>
        </div>
        @for (file of files(); track file.path) {
          <p class="small mono file">{{ file.path }}</p>
          <assay-code-editor
            [value]="file.content"
            [path]="file.path"
            [language]="file.language"
            [ariaLabel]="file.path"
            (valueChange)="write(file.path, file.content, $event)"
          />
        }
      </assay-dialog>
    }
  `,
  styles: `
    .row {
      gap: 6px 12px;
    }
    .letter {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      min-height: 24px;
    }
    .input {
      padding: 5px 8px;
    }
    .file {
      margin: 14px 0 6px;
    }
    assay-code-editor {
      height: 280px;
      border: 1px solid var(--control);
      border-radius: var(--radius);
      overflow: hidden;
    }
  `,
})
export class SampleAnswer {
  private readonly store = inject(ItemStore);
  readonly interaction = input.required<Interaction>();
  readonly response = input.required<ResponseValue | null>();
  readonly disabled = input(false);
  readonly responseChange = output<ResponseValue | null>();
  protected readonly isOpen = signal(false);
  protected readonly paired = computed(() => {
    const interaction = this.interaction();
    return isPaired(interaction) ? interaction : null;
  });
  protected readonly chosen = computed(() => {
    const response = this.response();
    return isChoiceResponse(response) ? response : [];
  });
  protected readonly options = computed(() => {
    const interaction = this.interaction();
    if (interaction.kind !== 'choice') return [];
    return interaction.options.map(({ id, content }, index) => ({
      id,
      letter: String.fromCharCode(65 + index),
      words: plainText(content),
    }));
  });
  protected readonly solution = computed<CodeResponse['files']>(() => {
    const scheme = this.store.content()?.secret.schemes[this.interaction().id];
    return scheme?.kind === 'code'
      ? Object.fromEntries(scheme.referenceSolution.map(({ path, content }) => [path, content]))
      : {};
  });
  private readonly written = computed(() => {
    const response = this.response();
    return isCodeResponse(response) ? response.files : {};
  });
  protected readonly files = computed(() => {
    const interaction = this.interaction();
    if (interaction.kind !== 'code') return [];
    const { files, language } = interaction;
    return files
      .filter(({ editable }) => editable)
      .map(({ path, content }) => ({ path, language, content: this.written()[path] ?? content }));
  });
  protected readonly codeName = computed(() => {
    const written = this.written();
    if (Object.keys(written).length === 0) return 'The starting files';
    if (JSON.stringify(written) === JSON.stringify(this.solution())) return 'Your solution';
    const lines = Object.values(written).join('\n').split('\n').length;
    return `Other code, ${lines} lines`;
  });

  protected choose(optionId: string, isOn: boolean): void {
    const interaction = this.interaction();
    if (interaction.kind !== 'choice') return;
    const others = interaction.cardinality === 'single' ? [] : this.chosen().filter((id) => id !== optionId);
    const chosen = isOn ? [...others, optionId] : others;
    this.responseChange.emit(interaction.options.map(({ id }) => id).filter((id) => chosen.includes(id)));
  }

  protected write(path: string, before: string, content: string): void {
    if (content !== before) this.responseChange.emit({ files: { ...this.written(), [path]: content } });
  }
}
