import { Component, computed, inject, input } from '@angular/core';
import { DraftStore } from './draft-store';

/** What is wrong with a whole part of the draft, such as a list that is still empty. */
@Component({
  selector: 'assay-draft-error',
  template: `
    @if (error(); as text) {
      <p class="small t-bad" [id]="path() + '-error'"><i class="i i-warn"></i> {{ text }}</p>
    }
  `,
})
export class DraftError {
  private readonly store = inject(DraftStore);
  readonly path = input.required<string>();
  protected readonly error = computed(() => this.store.error(this.path()));
}
