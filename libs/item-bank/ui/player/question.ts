import { Component, input } from '@angular/core';
import type { ContentNode } from '@assay/item-bank/domain';
import { ContentView } from '../content/content-view';

/** The words that ask, in the weight that the eye goes to first. */
@Component({
  selector: 'assay-question',
  imports: [ContentView],
  template: `<assay-content [nodes]="prompt()" />`,
  styles: `
    :host {
      display: block;
      font: 600 1.1875rem/1.45 var(--font-ui);
      margin: 0 0 20px;
      max-width: 44ch;
    }
    :host(.wide) {
      max-width: none;
      font-weight: 400;
      font-size: 1rem;
    }
  `,
})
export class Question {
  readonly prompt = input.required<readonly ContentNode[]>();
}
