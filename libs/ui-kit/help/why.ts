import { Component, input } from '@angular/core';

/**
 * The reason behind a rule that may surprise, folded away beside it. A native disclosure: no script, works by keyboard.
 * `<assay-why about="the key is kept">Credentials that it signed must verify for as long as they exist.</assay-why>`
 */
@Component({
  selector: 'assay-why',
  template: `
    <details>
      <summary>
        {{ label() }}<span class="sr"> {{ about() }}</span>
      </summary>
      <div class="answer"><ng-content /></div>
    </details>
  `,
  styles: `
    :host {
      display: block;
      font-size: var(--t-sm);
      font-weight: 400;
    }
    summary {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 24px;
      width: fit-content;
      color: var(--brand);
      cursor: pointer;
      text-decoration: underline;
      text-decoration-style: dotted;
      text-underline-offset: 3px;
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    .answer {
      max-width: 68ch;
      margin: 6px 0 4px;
      padding: 2px 0 2px 12px;
      border-left: 2px solid var(--line-strong);
      color: var(--ink-2);
      line-height: 1.5;
    }
    @media (max-width: 900px) {
      summary {
        min-height: 44px;
      }
    }
  `,
})
export class Why {
  /** Continues the label for a screen reader, as in “Why? the key is kept”. Several on one page are told apart by it. */
  readonly about = input.required<string>();
  readonly label = input('Why?');
}
