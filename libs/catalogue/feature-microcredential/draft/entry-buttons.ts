import { Component, input, output } from '@angular/core';

/** Up, down and remove for one entry of a list; at the edges a button stays and says so. */
@Component({
  selector: 'assay-entry-buttons',
  template: `
    <button
      type="button"
      class="btn small quiet"
      [attr.aria-disabled]="index() === 0"
      [attr.aria-label]="'Move up: ' + name()"
      (click)="index() > 0 && move.emit(-1)"
    >
      <i class="i i-chev up"></i>
    </button>
    <button
      type="button"
      class="btn small quiet"
      [attr.aria-disabled]="index() === count() - 1"
      [attr.aria-label]="'Move down: ' + name()"
      (click)="index() < count() - 1 && move.emit(1)"
    >
      <i class="i i-chev down"></i>
    </button>
    <button type="button" class="btn small quiet" [attr.aria-label]="'Remove: ' + name()" (click)="remove.emit()">
      Remove
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 2px;
    }
    .up {
      transform: rotate(-90deg);
    }
    .down {
      transform: rotate(90deg);
    }
    [aria-disabled='true'] {
      border-color: transparent;
      background: none;
    }
  `,
})
export class EntryButtons {
  readonly name = input.required<string>();
  readonly index = input.required<number>();
  readonly count = input.required<number>();
  readonly move = output<-1 | 1>();
  readonly remove = output();
}
