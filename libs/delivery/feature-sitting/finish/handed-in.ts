import { DatePipe } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CandidateAttempt } from '@assay/delivery/contract';
import { count } from '@assay/ui-kit';

/** The end of an exam: on its way, sent, or handed in by the deadline. */
@Component({
  selector: 'assay-handed-in',
  imports: [DatePipe, RouterLink],
  template: `
    <main class="sheet" id="main" tabindex="-1">
      <p class="eyebrow">{{ attempt().title }} · {{ attempt().component }}</p>
      @if (isSent()) {
        <h1>Your answers are handed in</h1>
        <div class="note good" role="status">
          <i class="i i-check"></i>
          <span>
            <b>Sent.</b>
            @if (attempt().handedInBy === 'deadline') {
              Time was up at {{ attempt().endsAt | date: 'HH:mm' }}, and everything you had answered was handed in for
              you.
            } @else {
              Handed in on {{ attempt().submittedAt | date: 'd MMMM y' }} at
              {{ attempt().submittedAt | date: 'HH:mm:ss' }}.
            }
          </span>
        </div>
        @if (hasLate()) {
          <div class="note warn">
            <i class="i i-clock"></i>
            <span
              >Some answers reached us after the end. They are kept, and the award board is told. They are not part of
              what is marked.</span
            >
          </div>
        }
        @if (refusals()) {
          <div class="note warn">
            <i class="i i-warn"></i>
            <span>
              We could not accept your last change to {{ refusalWords() }}. What was saved before it is handed in.
            </span>
          </div>
        }
        <h2>What happens next</h2>
        <ol class="plain">
          <li>Your answers are marked. What a person marks is marked without your name.</li>
          <li>The award board confirms the results.</li>
          <li>You see your result, outcome by outcome, on your home page.</li>
        </ol>
        <p><a class="btn primary" routerLink="/home">Go to your home page</a></p>
      } @else if (handedInAt() && isOnline()) {
        <h1>Handing in your answers</h1>
        <div class="note" role="status">
          <i class="i i-clock"></i>
          <span>Sending your last answers… Leave this page open until it says Sent.</span>
        </div>
      } @else if (handedInAt()) {
        <h1>Handing in your answers</h1>
        <div class="note warn" role="status">
          <i class="i i-clock"></i>
          <span>
            Handed in on this device at {{ handedInAt() | date: 'HH:mm' }}. Leave this page open until it says Sent.
          </span>
        </div>
      } @else {
        <h1>Time is up</h1>
        <div class="note" role="status">
          <i class="i i-clock"></i>
          <span>
            @if (isClosed()) {
              What had reached us is handed in. Some answers are still on this device, and we are sending them.
            } @else {
              Your answers are being handed in for you. Nothing is lost.
            }
            Leave this page open until it says Sent.
          </span>
        </div>
      }
    </main>
  `,
  styles: `
    main {
      max-width: 760px;
    }
    h1 {
      margin: 6px 0 18px;
    }
    h2 {
      margin: 28px 0 8px;
    }
    .note {
      margin-bottom: 12px;
    }
    ol {
      counter-reset: step;
      margin-bottom: 24px;
    }
    li {
      position: relative;
      padding: 7px 0 7px 26px;
      border-bottom: 1px solid var(--line);
    }
    li::before {
      counter-increment: step;
      content: counter(step);
      position: absolute;
      left: 2px;
      font: 600 0.9375rem/1.6 var(--font-display);
      color: var(--brand);
    }
  `,
})
export class HandedIn {
  readonly attempt = input.required<CandidateAttempt>();
  readonly handedInAt = input.required<Date | null>();
  readonly hasLate = input(false);
  /** Something is still only on this device. */
  readonly hasUnsent = input(false);
  readonly isOnline = input(true);
  readonly refusals = input(0);
  protected readonly isClosed = computed(() => this.attempt().state === 'submitted');
  protected readonly isSent = computed(() => this.isClosed() && !this.hasUnsent());
  protected readonly refusalWords = computed(() => count(this.refusals(), 'question'));
}
