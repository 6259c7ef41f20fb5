import { Component, inject, output } from '@angular/core';
import type { FormPlace, FormProblem } from '@assay/item-bank/domain';
import { FormStore } from './form-store';

/** What blocks publishing, then what to look at again; each with the way to mend it. */
@Component({
  selector: 'assay-problems-card',
  template: `
    <section class="card" aria-labelledby="problems-heading">
      <h2 id="problems-heading">
        Problems<span class="sr">: {{ store.blocking() }} left that block publishing</span>
      </h2>
      <ul class="checks">
        @for (problem of store.problems(); track problem.message) {
          <li [class]="problem.severity === 'blocks' ? 'bad' : 'todo'">
            <i class="i" [class]="problem.severity === 'blocks' ? 'i-cross' : 'i-warn'"></i>
            <span>{{ problem.message }}</span>
            <button
              type="button"
              class="link"
              [attr.aria-label]="verb(problem) + ': ' + problem.message"
              (click)="fix.emit(problem.place)"
            >
              {{ verb(problem) }}
            </button>
          </li>
        } @empty {
          <li><i class="i i-check"></i><span>Nothing is in the way. The form can be published.</span></li>
        }
      </ul>
    </section>
  `,
  styles: `
    .card {
      padding: 18px 20px;
    }
    h2 {
      font-size: var(--t-lg);
      margin-bottom: 8px;
    }
    .link {
      min-height: 24px;
    }
    @media (max-width: 900px) {
      .link {
        min-height: 44px;
      }
    }
  `,
})
export class ProblemsCard {
  protected readonly store = inject(FormStore);
  readonly fix = output<FormPlace>();

  protected verb({ severity }: FormProblem): string {
    return severity === 'blocks' ? 'Fix' : 'Show';
  }
}
