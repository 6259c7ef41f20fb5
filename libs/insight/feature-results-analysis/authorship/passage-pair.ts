import { Component, input } from '@angular/core';
import type { SharedTask } from '@assay/insight/contract';

/** Two programs with the passages that they share, line beside line. */
@Component({
  selector: 'assay-passage-pair',
  template: `
    @let two = pair();
    <article class="card">
      <h3>{{ two.a.scriptCode }} and {{ two.b.scriptCode }}</h3>
      <p>These two programs share passages. What that means is for a person to judge.</p>
      @for (passage of two.passages; track $index) {
        <div class="sides">
          @for (side of [passage.a, passage.b]; track $index) {
            @let script = $first ? two.a : two.b;
            <figure>
              <figcaption class="small second">{{ script.scriptCode }}, {{ lines(side) }}</figcaption>
              <pre tabindex="0" role="group" [attr.aria-label]="script.scriptCode + ', ' + lines(side)">{{
                side.text
              }}</pre>
            </figure>
          }
        </div>
      }
      <details>
        <summary>How these answers came about</summary>
        <div class="sides">
          @for (script of [two.a, two.b]; track $index) {
            <div>
              <h4>{{ script.scriptCode }}</h4>
              <ul class="small">
                @for (sentence of script.history; track sentence) {
                  <li>{{ sentence }}</li>
                }
              </ul>
            </div>
          }
        </div>
      </details>
    </article>
  `,
  styles: `
    .card {
      padding: 18px 20px;
    }
    h3 {
      font-size: var(--t-md);
      margin: 0;
    }
    h4 {
      font-size: var(--t-sm);
      margin: 10px 0 4px;
    }
    p {
      margin: 4px 0 12px;
    }
    .sides {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 12px;
      margin-bottom: 12px;
    }
    figure {
      margin: 0;
      min-width: 0;
    }
    pre {
      font-family: var(--font-code);
      font-size: var(--t-sm);
      background: var(--sunken);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      margin: 4px 0 0;
      padding: 10px 12px;
      overflow: auto;
      max-height: 360px;
    }
    @media (max-width: 800px) {
      .sides {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class PassagePair {
  readonly pair = input.required<SharedTask['pairs'][number]>();

  protected lines({ from, to }: { readonly from: number; readonly to: number }): string {
    return from === to ? `line ${from}` : `lines ${from} to ${to}`;
  }
}
