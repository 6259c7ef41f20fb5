import { Component, computed, input } from '@angular/core';
import { conditionPhrases, conjunctiveHint, type Specification } from '@assay/catalogue/domain';

/** The rule in the sentences that a candidate reads, and what "all must be met" costs. */
@Component({
  selector: 'assay-award-rule-list',
  preserveWhitespaces: false, // a sentence comes in pieces that must join without gaps
  template: `
    <ol class="plain rules">
      @for (phrases of conditions(); track $index) {
        <li>
          @for (phrase of phrases; track $index) {
            <span [class.strong]="phrase.strong">{{ phrase.text }}</span>
          }
        </li>
      }
    </ol>
    @if (hint(); as note) {
      <p class="small muted">{{ note }}</p>
    }
  `,
  styles: `
    .rules {
      columns: 2;
      column-gap: 32px;
      counter-reset: rule;
    }
    li {
      break-inside: avoid;
      padding: 0 0 11px 26px;
      position: relative;
      font-size: 0.875rem;
      line-height: 1.5;
    }
    .strong {
      font-weight: 600;
    }
    li::before {
      counter-increment: rule;
      content: counter(rule);
      position: absolute;
      left: 2px;
      font: 600 0.9375rem/1.4 var(--font-display);
      color: var(--brand);
    }
    @media (max-width: 900px) {
      .rules {
        columns: 1;
      }
    }
  `,
})
export class AwardRuleList {
  readonly specification = input.required<Specification>();
  readonly withHint = input(true);
  protected readonly conditions = computed(() => {
    const spec = this.specification();
    return spec.awardRule.map((condition) => conditionPhrases(condition, spec));
  });
  protected readonly hint = computed(() => {
    const { outcomes, awardRule } = this.specification();
    const { hurdles, chance } = conjunctiveHint(outcomes.length, awardRule);
    if (!this.withHint() || hurdles < 2) return '';
    return `All must be met together: a candidate who has mastered everything and has a chance of 0.95 at each of the ${hurdles} hurdles passes all of them with ${chance.toFixed(2)}.`;
  });
}
