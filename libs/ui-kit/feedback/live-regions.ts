import { Component, inject } from '@angular/core';
import { Announcer } from './announcer';

const icons = { good: 'i-check', warn: 'i-warn', bad: 'i-cross' } as const;

/** Stands once in the app, beside the outlet. */
@Component({
  selector: 'assay-live-regions',
  template: `
    <div class="sr" aria-live="polite">{{ announcer.polite() }}</div>
    <div class="sr" aria-live="assertive">{{ announcer.assertive() }}</div>
    @if (announcer.toasts().length > 0) {
      <div class="toasts" role="region" aria-label="Messages">
        @for (toast of announcer.toasts(); track toast.id) {
          <div class="note" [class]="toast.kind">
            <i class="i" [class]="icons[toast.kind]"></i>
            <span class="row between">
              <span>{{ toast.text }}</span>
              <button type="button" class="btn small quiet" (click)="announcer.close(toast.id)">Close</button>
            </span>
          </div>
        }
      </div>
    }
  `,
})
export class LiveRegions {
  protected readonly announcer = inject(Announcer);
  protected readonly icons = icons;
}
