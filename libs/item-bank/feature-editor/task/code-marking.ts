import { Component, computed, inject, input, signal } from '@angular/core';
import type { CodeInteraction, CodeScheme } from '@assay/item-bank/domain';
import { FieldProblem } from '../settings/field-problem';
import { OutcomeLine } from '../settings/outcome-line';
import { RubricMarking } from '../settings/rubric-marking';
import { ItemStore } from '../state/item-store';
import { CheckList } from './check-list';
import { SolutionList } from './solution-list';
import { TaskSettings } from './task-settings';

const VIEWS = ['Task', 'Checks', 'Solutions', 'Examiner'] as const;
type View = (typeof VIEWS)[number];
/** Where a problem is mended, by the field that it is filed under. */
const FIELDS: readonly (readonly [View, RegExp])[] = [
  ['Task', /^(files|entry|function|language|checker|interactor|generator)$/],
  ['Checks', /^(checks|marks|outcomeId|groups)(\.|$)/],
  ['Solutions', /^(referenceSolution|solutions)$/],
  ['Examiner', /^criteria(\.|$)/],
];

/** A practical task, one thing at a time: what is asked, what is checked, what proves it, what a person judges. */
@Component({
  selector: 'assay-code-marking',
  imports: [CheckList, FieldProblem, OutcomeLine, RubricMarking, SolutionList, TaskSettings],
  template: `
    <div class="seg" role="group" aria-label="Of the task">
      @for (each of views; track each) {
        <button
          type="button"
          [class.open]="missing().has(each)"
          [attr.aria-pressed]="each === view()"
          (click)="view.set(each)"
        >
          {{ each }}<span class="sr">{{ missing().has(each) ? ', something is missing' : '' }}</span>
        </button>
      }
    </div>
    <assay-field-problem at="title" />
    @switch (view()) {
      @case ('Task') {
        <assay-task-settings [of]="of()" />
      }
      @case ('Checks') {
        <assay-check-list [of]="of()" />
        <assay-outcome-line [interactionId]="of().id" />
      }
      @case ('Solutions') {
        <assay-solution-list [of]="of()" />
      }
      @case ('Examiner') {
        <assay-rubric-marking [of]="of()" [by]="by()" />
      }
    }
  `,
  styleUrl: '../settings/part.css',
  styles: `
    .seg {
      display: flex;
      margin-bottom: 14px;
    }
    .seg button {
      position: relative;
      flex: 1;
      padding-inline: 4px;
    }
    .open::after {
      content: '';
      position: absolute;
      top: 3px;
      right: 3px;
      width: 7px;
      height: 7px;
      border-radius: 50%;
      background: var(--bad);
    }
  `,
})
export class CodeMarking {
  private readonly store = inject(ItemStore);
  readonly of = input.required<CodeInteraction>();
  readonly by = input.required<CodeScheme>();
  protected readonly views = VIEWS;
  protected readonly view = signal<View>('Task');
  protected readonly missing = computed(() => {
    const fields = this.store
      .blocking()
      .filter(({ interactionId }) => interactionId === this.of().id)
      .map(({ field }) => field);
    return new Set(FIELDS.filter(([, isOf]) => fields.some((field) => isOf.test(field))).map(([view]) => view));
  });
}
