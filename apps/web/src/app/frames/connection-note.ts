import { DatePipe } from '@angular/common';
import { Component, DestroyRef, inject, signal } from '@angular/core';
import { DeskStore } from '@assay/identity/data';

/** Says since when the line is down, and what that means for what is on the screen. */
@Component({
  selector: 'assay-connection-note',
  imports: [DatePipe],
  template: `
    <div role="status">
      @if (since(); as moment) {
        <p class="note warn">
          <i class="i i-off"></i>
          <span
            >No connection since {{ moment | date: 'HH:mm' }}. What you see may be old, and what you save is refused
            until the line is back.</span
          >
        </p>
      }
    </div>
  `,
  styles: `
    .note {
      margin: 0;
      border-radius: 0;
    }
  `,
})
export class ConnectionNote {
  protected readonly since = signal<Date | null>(globalThis.navigator?.onLine === false ? new Date() : null);

  constructor() {
    const desk = inject(DeskStore).desk;
    const lost = () => this.since.set(new Date());
    const back = () => {
      this.since.set(null);
      desk.reload();
    };
    addEventListener('offline', lost);
    addEventListener('online', back);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('offline', lost);
      removeEventListener('online', back);
    });
  }
}
