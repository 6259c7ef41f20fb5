import { Component, input, signal } from '@angular/core';
import type { CodeInteraction, CodeScheme } from '@assay/item-bank/domain';
import { FieldProblem } from '../settings/field-problem';
import { OutcomeLine } from '../settings/outcome-line';
import { RubricMarking } from '../settings/rubric-marking';
import { CheckList } from './check-list';
import { SolutionList } from './solution-list';
import { TaskSettings } from './task-settings';

const VIEWS = ['Task', 'Checks', 'Solutions', 'Examiner'] as const;

/** A practical task, one thing at a time: what is asked, what is checked, what proves it, what a person judges. */
@Component({
  selector: 'assay-code-marking',
  imports: [CheckList, FieldProblem, OutcomeLine, RubricMarking, SolutionList, TaskSettings],
  template: `
    <div class="seg" role="group" aria-label="Of the task">
      @for (each of views; track each) {
        <button type="button" [attr.aria-pressed]="each === view()" (click)="view.set(each)">{{ each }}</button>
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
      flex: 1;
      padding-inline: 4px;
    }
  `,
})
export class CodeMarking {
  readonly of = input.required<CodeInteraction>();
  readonly by = input.required<CodeScheme>();
  protected readonly views = VIEWS;
  protected readonly view = signal<(typeof VIEWS)[number]>('Task');
}
