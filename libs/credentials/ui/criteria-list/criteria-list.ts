import { Component, input } from '@angular/core';

/** How a credential is earned. The issuer may be a stranger: texts are shown as texts, and one link is followed at most. */
@Component({
  selector: 'assay-criteria-list',
  template: `
    @if (lines().length === 1) {
      <p class="small second">{{ lines()[0] }}</p>
    } @else if (lines().length > 1) {
      <ul class="small second">
        @for (line of lines(); track $index) {
          <li>{{ line }}</li>
        }
      </ul>
    }
    @if (link(); as address) {
      <p class="small second">
        More about it: <a [href]="address" rel="noopener noreferrer nofollow">{{ address }}</a>
      </p>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding-left: 18px;
    }
    li {
      padding: 2px 0;
      overflow-wrap: anywhere;
    }
    p {
      overflow-wrap: anywhere;
    }
  `,
})
export class CriteriaList {
  readonly lines = input.required<readonly string[]>();
  /** An https address, checked before it comes here. */
  readonly link = input.required<string | null>();
}
