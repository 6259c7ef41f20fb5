import { Directive, ElementRef, inject, input, output } from '@angular/core';

const BEGINS_AFTER_PX = 6;

/**
 * Carries something to another place with mouse, pen or finger. It is never the only way: beside it stands a list or a
 * button that does the same (WCAG 2.2, 2.5.7). Small on purpose, for it is in every candidate's first load.
 * Places are looked for inside the closest `[data-carry]`; what moves is the closest `[data-carried]`, or the host.
 */
@Directive({
  selector: '[assayCarry]',
  host: {
    '[class.carries]': '!carryDisabled()',
    '(pointerdown)': 'grip($event)',
    '(pointermove)': 'move($event)',
    '(pointerup)': 'letGo($event)',
    '(pointercancel)': 'end()',
    '(lostpointercapture)': 'end()',
  },
})
export class Carry {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly carryDisabled = input(false);
  /** The `data-place` on which it was let go. */
  readonly dropped = output<string>();
  private isCarried = false;
  private from: { readonly x: number; readonly y: number } | null = null;
  private place: HTMLElement | null = null;

  protected grip(event: PointerEvent): void {
    if (this.carryDisabled() || event.button !== 0 || !event.isPrimary) return;
    event.preventDefault(); // no text selection on the way
    this.from = { x: event.clientX, y: event.clientY };
    this.host.setPointerCapture(event.pointerId);
  }

  protected move(event: PointerEvent): void {
    if (!this.from) return;
    const [x, y] = [event.clientX - this.from.x, event.clientY - this.from.y];
    if (!this.isCarried && Math.hypot(x, y) < BEGINS_AFTER_PX) return;
    this.isCarried = true;
    const moving = this.moving();
    moving.style.transform = `translate(${x}px, ${y}px)`;
    moving.style.pointerEvents = 'none';
    moving.classList.add('carried');
    this.over(this.placeAt(event.clientX, event.clientY));
  }

  protected letGo(event: PointerEvent): void {
    const place = this.isCarried ? this.placeAt(event.clientX, event.clientY)?.dataset['place'] : undefined;
    this.end();
    if (place !== undefined) this.dropped.emit(place);
  }

  protected end(): void {
    const moving = this.moving();
    moving.style.transform = '';
    moving.style.pointerEvents = '';
    moving.classList.remove('carried');
    this.over(null);
    this.from = null;
    this.isCarried = false;
  }

  private moving(): HTMLElement {
    return this.host.closest<HTMLElement>('[data-carried]') ?? this.host;
  }

  private placeAt(x: number, y: number): HTMLElement | null {
    const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]') ?? null;
    return place && this.host.closest('[data-carry]')?.contains(place) ? place : null;
  }

  private over(place: HTMLElement | null): void {
    if (place === this.place) return;
    this.place?.classList.remove('over');
    place?.classList.add('over');
    this.place = place;
  }
}
