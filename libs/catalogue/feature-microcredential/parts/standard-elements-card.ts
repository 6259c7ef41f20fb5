import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  standardElements,
  type Specification,
  type StandardElement,
  type StandardElementKey,
} from '@assay/catalogue/domain';
import { capitalised } from './words';

const GROUPS: { label: string; keys: StandardElementKey[] }[] = [
  { label: 'Title, country, awarding body', keys: ['title', 'country', 'awarding-body'] },
  { label: 'Outcomes, workload, level', keys: ['outcomes', 'workload', 'level'] },
  { label: 'Assessment, taking part, quality', keys: ['assessment-type', 'participation', 'quality-assurance'] },
  { label: 'Entry, supervision, stacking', keys: ['prerequisites', 'supervision', 'stackability'] },
  { label: 'Filled on issue: learner, date, grade', keys: ['learner', 'date-of-issue', 'grade'] },
  { label: 'Further information', keys: ['further-information'] },
];

/** How complete the description is by Annex I of Council Recommendation 2022/C 243/02. */
@Component({
  selector: 'assay-standard-elements-card',
  imports: [RouterLink],
  template: `
    <section class="card">
      <div class="card-head"><h2>European standard elements</h2></div>
      <p class="small second">{{ count() }}</p>
      <div class="bar" aria-hidden="true">
        @for (element of inBarOrder(); track element.key) {
          <i [class.optional]="!element.isRequired" [class.missing]="element.state === 'missing'"></i>
        }
      </div>
      <ul class="checks">
        @for (group of groups(); track group.label) {
          <li [class.todo]="group.missing">
            <i class="i" [class.i-warn]="group.missing" [class.i-check]="!group.missing"></i>
            <span>
              @if (!group.missing) {
                {{ group.label }}
              } @else {
                {{ group.missing }}: empty
              }
            </span>
            @if (group.missing && canEdit()) {
              <a routerLink="draft" [attr.aria-label]="'Add: ' + group.missing">Add</a>
            } @else {
              <span class="muted">{{ group.size }}</span>
            }
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    h2 {
      font-size: var(--t-lg);
    }
    .card-head {
      margin-bottom: 2px;
    }
    .bar {
      display: grid;
      grid-template-columns: repeat(16, 1fr);
      gap: 3px;
      height: auto;
      margin: 8px 0 12px;
      background: none;
      border-radius: 0;
    }
    .bar i {
      height: 8px;
      border-radius: 2px;
      background: var(--brand);
    }
    .bar .optional {
      background: var(--h3);
    }
    .bar .missing {
      background: none;
      box-shadow: inset 0 0 0 1.5px var(--warn);
    }
  `,
})
export class StandardElementsCard {
  readonly specification = input.required<Specification>();
  readonly canEdit = input(false);
  private readonly elements = computed(() => standardElements(this.specification()));
  protected readonly inBarOrder = computed(() => {
    const isMissing = (element: StandardElement) => (element.state === 'missing' ? 1 : 0);
    const rank = (element: StandardElement) => (element.isRequired ? 0 : 2) + isMissing(element);
    return [...this.elements()].sort((a, b) => rank(a) - rank(b));
  });
  protected readonly count = computed(() => {
    const there = (isRequired: boolean) =>
      this.elements().filter((element) => element.isRequired === isRequired && element.state !== 'missing').length;
    return `${there(true)} of 11 required, ${there(false)} of 5 optional`;
  });
  protected readonly groups = computed(() => {
    const byKey = new Map(this.elements().map((element) => [element.key, element]));
    return GROUPS.map(({ label, keys }) => {
      const missing = keys.flatMap((key) => {
        const element = byKey.get(key);
        return element?.state === 'missing' ? [element.label] : [];
      });
      return { label, missing: capitalised(missing.map((name) => name.toLowerCase()).join(', ')), size: keys.length };
    });
  });
}
