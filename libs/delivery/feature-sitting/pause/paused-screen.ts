import { DatePipe } from '@angular/common';
import { afterNextRender, Component, ElementRef, input, viewChild } from '@angular/core';

/** The clock stands still and no question is on the page. */
@Component({
  selector: 'assay-paused-screen',
  imports: [DatePipe],
  template: `
    <main id="main" class="sheet">
      <h1 #heading tabindex="-1">Your exam is paused</h1>
      <p>
        The clock stopped at <b class="num">{{ since() | date: 'HH:mm:ss' }}</b>, and you keep the time that is left:
        <b class="num nowrap">{{ timeLeft() }}</b>.
      </p>
      @if (reason(); as words) {
        <p><b>Reason:</b> {{ words }}</p>
      }
      <p class="second">
        Everything you answered is kept. Your questions come back by themselves when the invigilator lets the exam go
        on. Leave this page open.
      </p>
    </main>
  `,
  styles: `
    main {
      max-width: 640px;
      padding-top: 12vh;
    }
    h1:focus {
      outline: none;
    }
    p {
      margin-top: 12px;
      overflow-wrap: anywhere;
    }
  `,
})
export class PausedScreen {
  readonly since = input.required<string>();
  readonly timeLeft = input.required<string>();
  readonly reason = input<string | null>(null);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
