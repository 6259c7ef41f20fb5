import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Dialog } from '@assay/ui-kit';
import { type SectionMarks, slotWords } from './progress';

/** All questions with their state, where the numbers at the foot have no room or a list reads better. */
@Component({
  selector: 'assay-question-list',
  imports: [Dialog, RouterLink],
  template: `
    <assay-dialog [heading]="word() + 's'" closeLabel="Close" (closed)="closed.emit()">
      @for (section of sections(); track section.id) {
        @if (section.letter) {
          <h3>{{ section.letter }} · {{ section.title }}</h3>
        }
        <ul class="plain">
          @for (mark of section.slots; track mark.slot) {
            <li>
              <a
                [routerLink]="mark.link"
                [attr.aria-current]="mark.number === here() ? 'step' : null"
                [attr.aria-label]="words(mark, mark.number === here(), word())"
                (click)="closed.emit()"
              >
                <b>{{ word() }} {{ mark.number }}</b>
                <span class="row">
                  @if (mark.isFlagged) {
                    <span class="chip warn"><i class="i i-flag"></i>Flagged</span>
                  }
                  @if (mark.isAnswered) {
                    <span class="chip good"><i class="i i-check"></i>Answered</span>
                  } @else {
                    <span class="chip">Not answered</span>
                  }
                </span>
              </a>
            </li>
          }
        </ul>
      }
    </assay-dialog>
  `,
  styles: `
    h3 {
      margin: 12px 0 4px;
      font-size: var(--t-md);
    }
    a {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: center;
      gap: 6px;
      min-height: 44px;
      padding: 4px 10px;
      border-bottom: 1px solid var(--line);
      color: var(--ink);
      text-decoration: none;
    }
    a[aria-current] {
      background: var(--brand-soft);
    }
  `,
})
export class QuestionList {
  readonly sections = input.required<readonly SectionMarks[]>();
  readonly here = input.required<number>();
  readonly word = input('Question');
  readonly closed = output();
  protected readonly words = slotWords;
}
