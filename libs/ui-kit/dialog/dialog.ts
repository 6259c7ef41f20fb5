import {
  afterNextRender,
  ApplicationRef,
  Component,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { FocusMemory } from '../keyboard/focus-memory';

let made = 0;

/**
 * A native dialog: modal, Esc closes, focus returns to where it was. Show it with @if and close it by the `closed` event.
 * `<assay-dialog heading="Withdraw this entry" (closed)="…"> … <button dialogAction class="btn">…</button></assay-dialog>`
 */
@Component({
  selector: 'assay-dialog',
  template: `
    <dialog #dialog [class.wide]="wide()" [attr.aria-labelledby]="id" (close)="closed.emit()" (cancel)="cancel($event)">
      <header>
        <h2 [id]="id">{{ heading() }}</h2>
      </header>
      <div class="dialog-body"><ng-content /></div>
      <div class="dialog-actions">
        @if (closable()) {
          <button type="button" class="btn" (click)="close()">{{ closeLabel() }}</button>
        }
        <ng-content select="[dialogAction]" />
      </div>
    </dialog>
  `,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly closeLabel = input('Cancel');
  readonly closable = input(true);
  readonly wide = input(false);
  readonly closed = output();
  protected readonly id = `dialog-${++made}`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    const opener = new FocusMemory();
    const { injector } = inject(ApplicationRef);
    afterNextRender(() => this.dialog().nativeElement.showModal());
    // A browser gives the focus back when a dialog closes, but not when the page takes it away after an action.
    inject(DestroyRef).onDestroy(() =>
      afterNextRender(() => void (opener.giveBack() || opener.giveToHeading()), { injector }),
    );
  }

  close(): void {
    this.dialog().nativeElement.close();
  }

  protected cancel(event: Event): void {
    if (!this.closable()) event.preventDefault();
  }
}
