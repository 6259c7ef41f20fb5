import { Component, computed, inject, input } from '@angular/core';
import { isChoiceResponse, type CandidateChoice } from '@assay/item-bank/domain';
import { DisplaySettings, isTyping } from '@assay/ui-kit';
import { ContentView } from '../content/content-view';
import { Part } from './part';
import { PartError } from './part-error';
import { Question } from './question';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** One or several of a list: real radios and check boxes under the cards, letters as shortcuts. */
@Component({
  selector: 'assay-choice-part',
  imports: [ContentView, PartError, Question],
  templateUrl: './choice-part.html',
  styles: `
    fieldset {
      border: 0;
      margin: 0;
      padding: 0;
      min-width: 0;
    }
    legend {
      padding: 0;
    }
    .choice.crossed {
      opacity: 1;
    }
    .clear {
      margin: 12px 0 0 -10px;
    }
    :host(.read-only) .choice,
    :host(.read-only) input {
      cursor: default;
    }
  `,
  host: { '(document:keydown)': 'press($event)', '[class.read-only]': 'disabled()' },
})
export class ChoicePart extends Part<CandidateChoice> {
  /** Letters act on the whole page only where this is the one choice on it. */
  readonly letters = input(false);
  private readonly display = inject(DisplaySettings);
  protected readonly chosen = computed(() => {
    const value = this.value();
    return isChoiceResponse(value) ? value : [];
  });
  protected readonly isSingle = computed(() => this.interaction().cardinality === 'single');
  protected readonly hasLetters = computed(() => this.letters() && this.display.current().letterShortcuts);
  protected readonly most = computed(() => this.interaction().maxChoices ?? this.interaction().options.length);
  protected readonly isFull = computed(() => !this.isSingle() && this.chosen().length >= this.most());
  protected readonly advice = computed(() => {
    if (this.isSingle()) return null;
    const { options, minChoices } = this.interaction();
    if (this.most() < options.length) return `Choose up to ${this.most()}. ${this.chosen().length} chosen.`;
    return minChoices > 1 ? `Choose at least ${minChoices}.` : 'Choose all that apply.';
  });

  protected letter(index: number): string {
    return LETTERS.charAt(index);
  }

  protected choose(optionId: string, isOn: boolean): void {
    if (this.disabled()) return;
    if (this.isSingle()) return this.value.set(isOn ? [optionId] : []);
    const others = this.chosen().filter((id) => id !== optionId);
    if (isOn && others.length >= this.most()) return;
    this.value.set(isOn ? [...others, optionId] : others);
  }

  protected clear(): void {
    this.value.set(null);
  }

  /** WCAG 2.2, 2.1.4: a letter does nothing while something is typed in a field, and can be turned off. */
  protected press(event: KeyboardEvent): void {
    if (!this.hasLetters() || this.disabled() || event.ctrlKey || event.altKey || event.metaKey) return;
    if (isTyping(event) || (event.target instanceof Element && event.target.closest('dialog'))) return;
    const option = this.interaction().options[LETTERS.indexOf(event.key.toUpperCase())];
    if (event.key.length !== 1 || !option) return;
    event.preventDefault();
    this.choose(option.id, this.isSingle() || !this.chosen().includes(option.id));
    document.getElementById(`${this.id}-${option.id}`)?.focus();
  }
}
