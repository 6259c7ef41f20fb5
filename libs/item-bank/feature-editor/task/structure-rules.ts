import { Component, input, output } from '@angular/core';
import type { StructureRule } from '@assay/item-bank/domain';

const RULES: Record<StructureRule['rule'], string> = {
  require: 'Must use',
  forbid: 'Must not use',
  longestFunction: 'Longest function, lines',
  lint: 'No fault that the linter reports',
};

/** What must or must not stand in the sources. */
@Component({
  selector: 'assay-structure-rules',
  template: `
    @for (rule of rules(); track $index) {
      <div class="rule">
        <select
          class="input"
          [attr.aria-label]="'Rule ' + ($index + 1)"
          (change)="kind($index, $any($event.target).value)"
        >
          @for (each of kinds; track each[0]) {
            <option [value]="each[0]" [selected]="each[0] === rule.rule">{{ each[1] }}</option>
          }
        </select>
        @if (rule.rule === 'require' || rule.rule === 'forbid') {
          <select
            class="input"
            [attr.aria-label]="'What, rule ' + ($index + 1)"
            (change)="set($index, { what: $any($event.target).value })"
          >
            <option value="call" [selected]="rule.what === 'call'">the function</option>
            <option value="import" [selected]="rule.what === 'import'">the module</option>
            <option value="construct" [selected]="rule.what === 'construct'">the construct</option>
          </select>
          <input
            class="input mono"
            maxlength="100"
            [placeholder]="rule.what === 'construct' ? 'for, recursion …' : 'its name'"
            [attr.aria-label]="'Name, rule ' + ($index + 1)"
            [value]="rule.name"
            (input)="set($index, { name: $any($event.target).value.trim() })"
          />
        } @else if (rule.rule === 'longestFunction') {
          <input
            class="input num"
            inputmode="numeric"
            [attr.aria-label]="'Lines, rule ' + ($index + 1)"
            [value]="rule.lines"
            (change)="lines($index, $any($event.target).value)"
          />
        }
        <button
          type="button"
          class="btn small quiet"
          [attr.aria-label]="'Remove rule ' + ($index + 1)"
          [disabled]="rules().length === 1"
          (click)="remove($index)"
        >
          <i class="i i-cross"></i>
        </button>
      </div>
    }
    <button type="button" class="btn small quiet" (click)="add()"><i class="i i-plus"></i>Add a rule</button>
  `,
  styles: `
    .rule {
      display: flex;
      gap: 8px;
      margin-bottom: 8px;
      flex-wrap: wrap;
    }
    .rule .input {
      width: auto;
      flex: 1 1 130px;
      min-width: 0;
    }
  `,
})
export class StructureRules {
  readonly rules = input.required<readonly StructureRule[]>();
  readonly changed = output<readonly StructureRule[]>();
  protected readonly kinds = Object.entries(RULES) as [StructureRule['rule'], string][];

  protected kind(index: number, rule: StructureRule['rule']): void {
    this.put(
      index,
      rule === 'lint' ? { rule } : rule === 'longestFunction' ? { rule, lines: 25 } : { rule, what: 'call', name: '' },
    );
  }

  protected set(index: number, change: object): void {
    this.put(index, { ...this.rules()[index], ...change } as StructureRule);
  }

  protected lines(index: number, typed: string): void {
    const lines = Math.trunc(Number(typed));
    if (lines > 0) this.put(index, { rule: 'longestFunction', lines: Math.min(1000, lines) });
  }

  protected add(): void {
    this.changed.emit([...this.rules(), FIRST_RULE]);
  }

  protected remove(index: number): void {
    this.changed.emit(this.rules().filter((_, at) => at !== index));
  }

  private put(index: number, rule: StructureRule): void {
    this.changed.emit(this.rules().map((each, at) => (at === index ? rule : each)));
  }
}

export const FIRST_RULE: StructureRule = { rule: 'forbid', what: 'call', name: '' };
