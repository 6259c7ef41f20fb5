import { Component, computed, inject, input } from '@angular/core';
import type { ExtendedTextInteraction, NumericInteraction, TextEntryInteraction } from '@assay/item-bank/domain';
import { ItemStore } from '../state/item-store';

/** Where the candidate's answer goes; the right one stands in it for the author. */
@Component({
  selector: 'assay-entry-canvas',
  template: `
    @if (interaction().kind === 'extendedText') {
      <div class="slot tall muted">
        The candidate writes here.
        @if (advised(); as words) {
          About {{ words }} words.
        }
      </div>
    } @else {
      <span class="slot" [class.wide]="interaction().kind === 'textEntry'">
        @if (numeric()?.prefix; as prefix) {
          <span class="muted">{{ prefix }}</span>
        }
        @if (answer(); as right) {
          <span class="num">{{ right }}</span>
        } @else {
          <span class="muted">No right answer yet</span>
        }
        @if (numeric()?.suffix; as suffix) {
          <span class="muted">{{ suffix }}</span>
        }
      </span>
    }
  `,
  styles: `
    .slot {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      min-width: 132px;
      min-height: 38px;
      padding: 7px 12px;
      border: 1px solid var(--control);
      border-radius: 8px;
      background: var(--surface);
    }
    .slot.wide {
      min-width: 260px;
    }
    .slot.tall {
      display: flex;
      align-items: flex-start;
      min-height: 120px;
    }
  `,
})
export class EntryCanvas {
  private readonly store = inject(ItemStore);
  readonly interaction = input.required<NumericInteraction | TextEntryInteraction | ExtendedTextInteraction>();
  protected readonly numeric = computed(() => {
    const interaction = this.interaction();
    return interaction.kind === 'numeric' ? interaction : null;
  });
  protected readonly advised = computed(() => {
    const interaction = this.interaction();
    return interaction.kind === 'extendedText' ? interaction.wordsAdvised : null;
  });
  protected readonly answer = computed(() => {
    const scheme = this.store.content()?.secret.schemes[this.interaction().id];
    return scheme?.kind === 'numeric' || scheme?.kind === 'textEntry' ? (scheme.keys[0]?.value ?? '') : '';
  });
}
