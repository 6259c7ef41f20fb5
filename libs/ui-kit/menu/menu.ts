import { Component, ElementRef, input, viewChild } from '@angular/core';

let made = 0;

/** A button that opens a short list of links and buttons. A popover: Esc and a click elsewhere close it. */
@Component({
  selector: 'assay-menu',
  template: `
    <button
      #opener
      type="button"
      class="btn small quiet"
      [attr.popovertarget]="id"
      [attr.aria-label]="ariaLabel() ?? null"
      aria-haspopup="true"
    >
      {{ label() }}<i class="i i-chev"></i>
    </button>
    <div
      #list
      class="menu"
      popover
      tabindex="-1"
      [id]="id"
      (toggle)="place($event)"
      (click)="close()"
      (keydown)="move($event)"
    >
      <ng-content />
    </div>
  `,
  styles: `
    .i-chev {
      width: 12px;
      height: 12px;
      transform: rotate(90deg);
    }
  `,
})
export class Menu {
  readonly label = input.required<string>();
  readonly ariaLabel = input<string>();
  protected readonly id = `menu-${++made}`;
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  protected place(event: Event): void {
    if ((event as ToggleEvent).newState !== 'open') return;
    const menu = this.list().nativeElement;
    const at = this.opener().nativeElement.getBoundingClientRect();
    const { width, height } = menu.getBoundingClientRect();
    const below = at.bottom + 6 + height <= innerHeight;
    menu.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - 6 - height)}px`;
    menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
    this.entries()[0]?.focus();
  }

  protected close(): void {
    this.list().nativeElement.hidePopover();
  }

  protected move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const entries = this.entries();
    const at = entries.indexOf(document.activeElement as HTMLElement);
    entries[(at + step + entries.length) % entries.length]?.focus();
  }

  private entries(): HTMLElement[] {
    return [...this.list().nativeElement.querySelectorAll<HTMLElement>('a, button:not([disabled])')];
  }
}
