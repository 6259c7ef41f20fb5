import { Component, inject, input } from '@angular/core';
import { freeId, type TextEntryInteraction, type TextEntryScheme, type TextKey } from '@assay/item-bank/domain';
import { editInteraction, editScheme, withOne, without } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { partNow, schemeNow } from '../state/now';
import { At, FieldProblem } from './field-problem';
import { MarksField } from './marks-field';
import { OutcomeLine } from './outcome-line';

/** Accepted texts and patterns; the first that fits decides. */
@Component({
  selector: 'assay-text-marking',
  imports: [At, FieldProblem, MarksField, OutcomeLine],
  template: `
    <section class="stack">
      <div class="two">
        <label class="field">
          Longest answer
          <input
            class="input num"
            inputmode="numeric"
            [value]="interaction().maxLength"
            (change)="setLongest($any($event.target).value)"
          />
        </label>
        <assay-marks-field at="marks" [value]="scheme().marks" (valueChange)="mark({ marks: $event })" />
      </div>
      <assay-field-problem at="marks" />
      <p class="tiny muted">Spaces around and between words do not matter, nor do the forms of a character.</p>
    </section>
    <section>
      <p class="eyebrow">Accepted answers</p>
      @for (key of scheme().keys; track key.id) {
        <div class="key">
          <div class="line">
            <select
              class="input"
              aria-label="Compared as"
              (change)="setKey(key.id, { match: $any($event.target).value })"
            >
              <option value="text" [selected]="key.match === 'text'">Text</option>
              <option value="pattern" [selected]="key.match === 'pattern'">Pattern</option>
            </select>
            <input
              class="input"
              maxlength="500"
              [class.mono]="key.match === 'pattern'"
              [attr.aria-label]="key.match === 'pattern' ? 'Pattern, for the whole answer' : 'Accepted answer'"
              [assayAt]="'keys.' + key.id + '.value'"
              [value]="key.value"
              (input)="setKey(key.id, { value: $any($event.target).value })"
            />
            <assay-marks-field
              [isQuiet]="true"
              [at]="'keys.' + key.id + '.marks'"
              [value]="key.marks"
              (valueChange)="setKey(key.id, { marks: $event })"
            />
          </div>
          <assay-field-problem [at]="['keys.' + key.id + '.value', 'keys.' + key.id + '.marks']" />
          <div class="row">
            <textarea
              class="input grow"
              rows="1"
              maxlength="300"
              aria-label="What such an answer shows"
              placeholder="What it shows"
              [value]="key.note"
              (input)="setKey(key.id, { note: $any($event.target).value })"
            ></textarea>
            <button
              type="button"
              class="btn small quiet"
              [attr.aria-label]="'Remove ' + key.value"
              (click)="remove(key.id)"
            >
              <i class="i i-cross"></i>
            </button>
          </div>
          <label class="check">
            <input
              type="checkbox"
              [checked]="key.caseSensitive"
              (change)="setKey(key.id, { caseSensitive: $any($event.target).checked })"
            />
            <span>Capitals matter</span>
          </label>
        </div>
      }
      <assay-field-problem at="keys" />
      <button type="button" class="btn small quiet add" assayAt="keys" (click)="add()">
        <i class="i i-plus"></i>Add an answer
      </button>
    </section>
    <assay-outcome-line [interactionId]="interaction().id" />
  `,
  styleUrl: './part.css',
})
export class TextMarking {
  private readonly store = inject(ItemStore);
  readonly of = input.required<TextEntryInteraction>();
  readonly by = input.required<TextEntryScheme>();
  protected readonly interaction = partNow(this.store, this.of);
  protected readonly scheme = schemeNow(this.store, this.of, this.by);

  protected setLongest(typed: string): void {
    const { id } = this.interaction();
    const maxLength = Math.max(1, Math.min(500, Math.trunc(Number(typed)) || 100));
    this.store.change((content) => editInteraction(content, id, 'textEntry', { maxLength }));
  }

  protected setKey(id: string, change: Partial<TextKey>): void {
    this.mark({ keys: withOne(this.scheme().keys, id, change) });
  }

  protected add(): void {
    const { keys, marks } = this.scheme();
    const id = freeId(
      keys.map((key) => key.id),
      'k',
    );
    this.mark({ keys: [...keys, { id, match: 'text', value: '', caseSensitive: false, marks, note: '' }] });
  }

  protected remove(id: string): void {
    this.mark({ keys: without(this.scheme().keys, id) });
  }

  protected mark(change: Partial<TextEntryScheme>): void {
    const { id } = this.interaction();
    this.store.change((content) => editScheme(content, id, 'textEntry', change));
  }
}
