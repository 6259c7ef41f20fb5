import { Component, computed, input, output } from '@angular/core';
import { At, FieldProblem } from './field-problem';
import type { RuleWords } from './rules';

let made = 0;

/** How a part is marked, with what the chosen rule does right below it. */
@Component({
  selector: 'assay-rule-field',
  imports: [At, FieldProblem],
  template: `
    <label class="field">
      Marked by
      <select
        class="input"
        assayAt="rule"
        [attr.aria-details]="id"
        (change)="ruleChange.emit($any($event.target).value)"
      >
        @for (each of entries(); track each[0]) {
          <option [value]="each[0]" [selected]="each[0] === rule()">{{ each[1].name }}</option>
        }
      </select>
    </label>
    <p class="tiny second" [id]="id">{{ rules()[rule()]?.help }}</p>
    <assay-field-problem at="rule" />
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      margin: 6px 0 0;
    }
  `,
})
export class RuleField<Rule extends string> {
  readonly rules = input.required<Partial<Record<Rule, RuleWords>>>();
  readonly rule = input.required<Rule>();
  readonly ruleChange = output<Rule>();
  protected readonly id = `rule-${++made}`;
  protected readonly entries = computed(() => Object.entries<RuleWords>(this.rules() as Record<string, RuleWords>));
}
