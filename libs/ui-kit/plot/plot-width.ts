import { DestroyRef, ElementRef, inject, signal, type Signal } from '@angular/core';

/** The width of the host in pixels, so that a plot is drawn for it and its text keeps its size. */
export function plotWidth(fallback: number): Signal<number> {
  const width = signal(fallback);
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  if (typeof ResizeObserver !== 'undefined') {
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) width.set(measured);
    });
    observer.observe(host);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
  return width.asReadonly();
}
