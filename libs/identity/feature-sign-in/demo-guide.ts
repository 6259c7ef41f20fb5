import { Component, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DemoStore } from '@assay/platform/data';

/** In a demo: whom one can be, what each of them sees first, and how far the content is. */
@Component({
  selector: 'assay-demo-guide',
  imports: [RouterLink],
  template: `
    @if (store.tour(); as tour) {
      <section aria-labelledby="demo-guide">
        <h2 id="demo-guide">Look around this demo</h2>
        @if (store.filling(); as filling) {
          <p class="note">
            <i class="i i-clock"></i>
            <span>Its content is being filled: {{ filling.percent }} %. {{ filling.sentence }}</span>
          </p>
        }
        <p class="small second">
          Everybody here is invented. They share a password: <kbd>{{ tour.password }}</kbd>
        </p>
        <ul>
          @for (person of tour.people; track person.email) {
            <li>
              <span
                ><b>{{ person.role }}</b> · {{ person.name }}<span class="small second">{{ person.first }}</span></span
              >
              <button
                class="btn small"
                type="button"
                [attr.aria-label]="'Enter as ' + person.name + ', ' + person.role"
                (click)="chosen.emit({ email: person.email, password: tour.password })"
              >
                Enter
              </button>
            </li>
          }
          @if (tour.links.length > 0) {
            <li>
              <span
                ><b>Employer</b> · without an account<span class="small second">
                  @for (link of tour.links; track link.path; let isLast = $last) {
                    <a [routerLink]="link.path">{{ link.title }}</a>{{ isLast ? '' : ' · ' }}
                  }
                </span></span
              >
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: 12px;
      margin-top: 28px;
      padding-top: 20px;
      border-top: 1px solid var(--line);
    }
    h2,
    p {
      margin: 0;
    }
    ul {
      display: grid;
      gap: 2px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 16px;
      padding: 10px 0;
      border-top: 1px solid var(--line);
    }
    li .second {
      display: block;
    }
  `,
})
export class DemoGuide {
  protected readonly store = inject(DemoStore);
  readonly chosen = output<{ email: string; password: string }>();
}
