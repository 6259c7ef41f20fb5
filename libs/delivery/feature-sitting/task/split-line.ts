import { Component, ElementRef, inject, model } from '@angular/core';

const [SMALLEST, LARGEST, STEP] = [20, 70, 5];

/** The line between the editor and the results: moved by dragging, or with the arrow keys (WAI-ARIA window splitter). */
@Component({
  selector: 'assay-split-line',
  template: '',
  host: {
    role: 'separator',
    tabindex: '0',
    'aria-label': 'Height of the results',
    'aria-orientation': 'horizontal',
    'aria-valuemin': String(SMALLEST),
    'aria-valuemax': String(LARGEST),
    '[attr.aria-valuenow]': 'share()',
    '[attr.aria-valuetext]': 'share() + " per cent"',
    '(keydown)': 'press($event)',
    '(pointerdown)': 'take($event)',
    '(pointermove)': 'drag($event)',
  },
  styles: `
    :host {
      position: relative;
      z-index: 2;
      height: 9px;
      margin-bottom: -9px;
      cursor: row-resize;
      touch-action: none;
    }
    :host(:hover) {
      box-shadow: inset 0 2px 0 var(--control);
    }
    @media (max-width: 900px) {
      :host {
        display: none;
      }
    }
  `,
})
export class SplitLine {
  /** Of the whole height, in per cent, for what stands below. */
  readonly share = model.required<number>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected press(event: KeyboardEvent): void {
    const by = { ArrowUp: STEP, ArrowDown: -STEP }[event.key];
    const to = by === undefined ? { Home: SMALLEST, End: LARGEST }[event.key] : this.share() + by;
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.set(to);
  }

  protected take(event: PointerEvent): void {
    event.preventDefault();
    this.host.setPointerCapture(event.pointerId);
  }

  protected drag(event: PointerEvent): void {
    const whole = this.host.parentElement?.getBoundingClientRect();
    if (!whole || !this.host.hasPointerCapture(event.pointerId)) return;
    this.set(((whole.bottom - event.clientY) / whole.height) * 100);
  }

  private set(share: number): void {
    this.share.set(Math.round(Math.min(LARGEST, Math.max(SMALLEST, share))));
  }
}
