import { Component, computed, input, output } from '@angular/core';

/** What happened, what is safe, what to do. The number for support comes last. */
@Component({
  selector: 'assay-failure',
  template: `
    <div class="note bad" role="alert">
      <i class="i i-warn"></i>
      <div>
        <p>{{ problem().sentence }} <ng-content /></p>
        @if (canRetry()) {
          <button type="button" class="btn small" (click)="retry.emit()">Try again</button>
        }
        @if (problem().correlationId; as number) {
          <p class="tiny muted">For support: {{ number }}</p>
        }
      </div>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    p + p,
    button + p {
      margin-top: 8px;
    }
  `,
})
export class Failure {
  readonly error = input.required<unknown>();
  readonly canRetry = input(true);
  readonly retry = output();
  protected readonly problem = computed(() => told(this.error()));
}

interface Told {
  readonly sentence: string;
  readonly correlationId: string | null;
}
const unexpected = 'Something went wrong here. Reload the page and try again.';

/** The problems of the HTTP layer speak for themselves; whatever else was thrown is no text for a reader. */
function told(error: unknown): Told {
  const cause = error instanceof Error && !('sentence' in error) ? error.cause : error;
  const { sentence, correlationId } = (cause ?? {}) as Partial<Told>;
  return { sentence: sentence ?? unexpected, correlationId: correlationId ?? null };
}
