import { Component, signal } from '@angular/core';
import { DisplayDialog } from './display-dialog';

/** The way to Display, in every frame. */
@Component({
  selector: 'assay-display-button',
  imports: [DisplayDialog],
  template: `
    <button type="button" class="btn small quiet" (click)="isOpen.set(true)">
      <span class="display" aria-hidden="true">Aa</span>Display
    </button>
    @if (isOpen()) {
      <assay-display-dialog (closed)="isOpen.set(false)" />
    }
  `,
})
export class DisplayButton {
  protected readonly isOpen = signal(false);
}
