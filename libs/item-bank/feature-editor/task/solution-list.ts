import { Component, computed, inject, input } from '@angular/core';
import type { CodeInteraction, DeclaredSolution } from '@assay/item-bank/domain';
import { FieldProblem } from '../settings/field-problem';
import { ItemStore } from '../state/item-store';
import { freePath } from '../state/task-edits';
import { ShownProgram } from './shown-program';
import { taskNow } from './task-store';
import { DECLARED_WORDS } from './task-words';

/** Right, wrong and slow solutions with the verdict that the checks must find. */
@Component({
  selector: 'assay-solution-list',
  imports: [FieldProblem],
  template: `
    <section>
      <p class="eyebrow">Solutions that prove the checks</p>
      <p class="small second">
        Write yours, and the mistakes that you expect, in the middle of this page. A rehearsal runs each three times.
      </p>
      <div class="key">
        <div class="row">
          <span class="small"><b>Your solution</b> <span class="second">earns full marks</span></span>
          <button type="button" class="btn small quiet" (click)="shown.key.set('solution')">Write it</button>
        </div>
        <assay-field-problem at="referenceSolution" />
      </div>
      @for (solution of solutions(); track $index) {
        <div class="key" role="group" [attr.aria-label]="solution.name || 'A solution'">
          <div class="row">
            <input
              class="input"
              aria-label="Name of the solution"
              maxlength="100"
              [value]="solution.name"
              (change)="set($index, { name: $any($event.target).value.trim() })"
            />
            <button
              type="button"
              class="btn small quiet"
              [attr.aria-label]="'Remove ' + solution.name"
              (click)="remove($index)"
            >
              <i class="i i-cross"></i>
            </button>
          </div>
          <div class="row">
            <select
              class="input"
              aria-label="Verdict that it must earn"
              (change)="set($index, { verdict: $any($event.target).value })"
            >
              @for (each of verdicts; track each[0]) {
                <option [value]="each[0]" [selected]="each[0] === solution.verdict">{{ each[1] }}</option>
              }
            </select>
            <button
              type="button"
              class="btn small quiet"
              [attr.aria-label]="'Write it: ' + solution.name"
              (click)="shown.key.set('solution-' + $index)"
            >
              Write it
            </button>
          </div>
        </div>
      }
      <assay-field-problem at="solutions" />
      <button type="button" class="btn small quiet add" (click)="add()"><i class="i i-plus"></i>Add a solution</button>
    </section>
  `,
  styleUrl: '../settings/part.css',
})
export class SolutionList {
  private readonly store = inject(ItemStore);
  protected readonly shown = inject(ShownProgram);
  readonly of = input.required<CodeInteraction>();
  private readonly now = taskNow(this.store, this.of);
  protected readonly verdicts = DECLARED_WORDS;
  protected readonly solutions = computed(() => this.now.scheme().solutions ?? []);

  protected set(index: number, change: Partial<DeclaredSolution>): void {
    this.now.mark({ solutions: this.solutions().map((each, at) => (at === index ? { ...each, ...change } : each)) });
  }

  /** It begins as the right one: most mistakes are a small change of it. */
  protected add(): void {
    const { referenceSolution } = this.now.scheme();
    const own = this.now.task().files.filter(({ editable }) => editable);
    const files =
      referenceSolution.length > 0 ? referenceSolution : own.map(({ path, content }) => ({ path, content }));
    const name = freePath(
      this.solutions().map((each) => each.name),
      'A common mistake',
    );
    this.shown.key.set(`solution-${this.solutions().length}`);
    this.now.mark({ solutions: [...this.solutions(), { name, verdict: 'WA', files }] });
  }

  protected remove(index: number): void {
    const solutions = this.solutions().filter((_, at) => at !== index);
    this.now.mark({ solutions: solutions.length > 0 ? solutions : undefined });
  }
}
