import { Directive, input, model } from '@angular/core';
import { plainText, type CandidateInteraction, type ResponseValue } from '@assay/item-bank/domain';

let made = 0;

/** What every answerable part has: its question, its value, what is wrong with it, and whether it may be changed. */
@Directive()
export abstract class Part<Interaction extends CandidateInteraction> {
  readonly interaction = input.required<Interaction>();
  readonly value = model<ResponseValue | null>(null);
  readonly disabled = input(false);
  readonly error = input<string | null>(null);
  /** What asks where the part itself has no words: the text above it. */
  readonly context = input('');
  protected readonly id = `part-${++made}`;

  protected hasPrompt(): boolean {
    return plainText(this.interaction().prompt) !== '';
  }

  protected question(): string {
    return plainText(this.interaction().prompt) || this.context();
  }

  protected describedBy(...others: (string | false | null)[]): string | null {
    return [this.error() && `${this.id}-error`, ...others].filter(Boolean).join(' ') || null;
  }
}
