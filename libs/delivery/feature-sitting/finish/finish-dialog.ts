import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SectionMarks } from '@assay/delivery/ui';
import { count, Dialog } from '@assay/ui-kit';

/** What is still open, before the one step that cannot be taken back. */
@Component({
  selector: 'assay-finish-dialog',
  imports: [Dialog, RouterLink],
  template: `
    <assay-dialog heading="Hand in your answers?" closeLabel="Go on working" (closed)="closed.emit()">
      <p>
        You have answered <b>{{ answered() }} of {{ all().length }}</b> {{ word().toLowerCase() }}s.
        <span class="second">{{ timeLeft() }}.</span>
      </p>
      @if (open().length) {
        <div class="note warn">
          <i class="i i-warn"></i>
          <div>
            Not answered:
            @for (mark of open(); track mark.slot) {
              <a [routerLink]="mark.link" (click)="closed.emit()"
                ><span class="sr">{{ word() }} </span>{{ mark.number }}</a
              >
            }
          </div>
        </div>
      } @else {
        <div class="note good">
          <i class="i i-check"></i><span>Every {{ word().toLowerCase() }} has an answer.</span>
        </div>
      }
      @if (flagged().length) {
        <div class="note">
          <i class="i i-flag"></i>
          <div>
            Flagged for review:
            @for (mark of flagged(); track mark.slot) {
              <a [routerLink]="mark.link" (click)="closed.emit()"
                ><span class="sr">{{ word() }} </span>{{ mark.number }}</a
              >
            }
          </div>
        </div>
      }
      <p class="small second">After you hand in, you cannot change your answers. {{ unansweredWords() }}</p>
      <button dialogAction type="button" class="btn primary" (click)="handIn.emit()">Hand in my answers</button>
    </assay-dialog>
  `,
  styles: `
    .note {
      margin-bottom: 10px;
    }
    .note a {
      display: inline-block;
      min-width: 24px;
      padding: 2px 3px;
      text-align: center;
      font-weight: 600;
    }
  `,
})
export class FinishDialog {
  readonly sections = input.required<readonly SectionMarks[]>();
  readonly word = input('Question');
  readonly timeLeft = input.required<string>();
  readonly handIn = output();
  readonly closed = output();

  protected readonly all = computed(() => this.sections().flatMap(({ slots }) => slots));
  protected readonly open = computed(() => this.all().filter(({ isAnswered }) => !isAnswered));
  protected readonly flagged = computed(() => this.all().filter(({ isFlagged }) => isFlagged));
  protected readonly answered = computed(() => this.all().length - this.open().length);
  protected readonly unansweredWords = computed(() => {
    const number = this.open().length;
    return number
      ? `${count(number, this.word().toLowerCase())} without a complete answer will be handed in as they are.`
      : '';
  });
}
