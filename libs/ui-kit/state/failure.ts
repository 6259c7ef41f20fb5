import { Component, computed, input, output } from '@angular/core';

/** What happened, what is safe, what to do. The number for support comes last. */
@Component({
  selector: 'assay-failure',
  template: `
    <div class="note bad" role="alert">
      <i class="i i-warn"></i>
      <div>
        <p>{{ problem().sentence }} <ng-content /></p>
        @if (canRetry() && problem().mayPass) {
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
  readonly mayPass: boolean;
}
/** Another try gives the same answer: the role does not include it, or there is no such thing. */
const LASTING = [403, 404, 410];
const unexpected = 'Something went wrong here. Reload the page and try again.';

/** The problems of the HTTP layer speak for themselves; whatever else was thrown is no text for a reader. */
function told(error: unknown): Told {
  const cause = error instanceof Error && !('sentence' in error) ? error.cause : error;
  const { sentence, correlationId, status } = (cause ?? {}) as Partial<Told & { status: number }>;
  return {
    sentence: sentence ?? unexpected,
    correlationId: correlationId ?? null,
    mayPass: status === undefined || !LASTING.includes(status),
  };
}
