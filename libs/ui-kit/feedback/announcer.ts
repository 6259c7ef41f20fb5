import { Injectable, signal } from '@angular/core';

export interface Toast {
  readonly id: number;
  readonly kind: 'good' | 'warn' | 'bad';
  readonly text: string;
}
const SHOWN_FOR_MS = 8000;

/** What is said to screen readers, and the short notes at the corner of the page that say it to everyone. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  readonly polite = signal('');
  readonly assertive = signal('');
  readonly toasts = signal<readonly Toast[]>([]);
  private lastId = 0;

  /** Spoken, not shown. */
  say(text: string, urgency: 'polite' | 'assertive' = 'polite'): void {
    const region = urgency === 'polite' ? this.polite : this.assertive;
    // A region that holds the same words again is not read again: a no-break space makes it another text.
    region.update((before) => (before === text ? `${text}\u00a0` : text));
  }

  /** Shown and spoken. An error stays until it is closed. */
  toast(text: string, kind: Toast['kind'] = 'good'): void {
    const id = ++this.lastId;
    this.toasts.update((toasts) => [...toasts.slice(-2), { id, kind, text }]);
    this.say(text, kind === 'bad' ? 'assertive' : 'polite');
    if (kind !== 'bad') setTimeout(() => this.close(id), SHOWN_FOR_MS);
  }

  close(id: number): void {
    this.toasts.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }
}
