import { Component, computed } from '@angular/core';
import type { CandidateNumeric, CandidateTextEntry } from '@assay/item-bank/domain';
import { Part } from './part';
import { PartError } from './part-error';
import { Question } from './question';

/** A number or a short text: one field, with what stands before and after it. */
@Component({
  selector: 'assay-entry-part',
  imports: [PartError, Question],
  template: `
    @if (hasPrompt()) {
      <assay-question [prompt]="interaction().prompt" />
    }
    <span class="slot" [class.wide]="!isNumber()">
      @if (prefix()) {
        <span class="muted" aria-hidden="true">{{ prefix() }}</span>
      }
      <input
        [id]="id"
        class="num"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        [attr.inputmode]="isNumber() ? 'decimal' : 'text'"
        [maxLength]="longest()"
        [value]="value() ?? ''"
        [disabled]="disabled()"
        [attr.aria-label]="label()"
        [attr.aria-invalid]="shownError() ? true : null"
        [attr.aria-describedby]="shownError() ? id + '-error' : null"
        (input)="value.set($any($event.target).value || null)"
      />
      @if (suffix()) {
        <span class="muted" aria-hidden="true">{{ suffix() }}</span>
      }
    </span>
    <assay-part-error [for]="id" [error]="shownError()" />
  `,
  styles: `
    .slot {
      display: inline-grid;
      grid-auto-flow: column;
      grid-template-columns: auto;
      align-items: center;
      gap: 8px;
      min-width: 160px;
      max-width: 100%;
      min-height: 44px;
      padding: 4px 12px;
      border: 1px solid var(--control);
      border-radius: 8px;
      background: var(--surface);
    }
    .slot.wide {
      display: grid;
      max-width: 420px;
    }
    .slot:focus-within {
      outline: 3px solid var(--brand);
      outline-offset: 2px;
    }
    input {
      width: 100%;
      min-width: 60px;
      border: 0;
      outline: 0;
      padding: 4px 0;
      background: none;
      color: inherit;
      font: inherit;
    }
  `,
})
export class EntryPart extends Part<CandidateNumeric | CandidateTextEntry> {
  protected readonly isNumber = computed(() => this.interaction().kind === 'numeric');
  protected readonly prefix = computed(() => around(this.interaction(), 'prefix'));
  protected readonly suffix = computed(() => around(this.interaction(), 'suffix'));
  protected readonly longest = computed(() => {
    const interaction = this.interaction();
    return interaction.kind === 'textEntry' ? interaction.maxLength : 80;
  });
  protected readonly label = computed(() =>
    [this.question(), this.prefix() && `in ${this.prefix()}`, this.suffix()].filter(Boolean).join(', '),
  );
  /** Said before hand-in and about the shape alone: whether it is right is nobody's business yet. */
  protected readonly shownError = computed(() => {
    const value = this.value();
    const isWordsForNumber =
      this.isNumber() && typeof value === 'string' && value.trim().length > 2 && !/\p{N}/u.test(value);
    return this.error() ?? (isWordsForNumber ? 'A number is expected here, such as 12.5.' : null);
  });
}

const around = (interaction: CandidateNumeric | CandidateTextEntry, side: 'prefix' | 'suffix') =>
  interaction.kind === 'numeric' ? interaction[side] : '';
