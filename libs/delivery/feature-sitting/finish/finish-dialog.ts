import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SectionMarks, SlotMark } from '@assay/delivery/ui';
import { count, Dialog } from '@assay/ui-kit';

/** A place whose last change the server does not take, with its reason. */
export type RefusedMark = SlotMark & { readonly sentence: string };

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
      @for (mark of refused(); track mark.slot) {
        <div class="note bad">
          <i class="i i-warn"></i>
          <span>
            The last change to <a [routerLink]="mark.link" (click)="closed.emit()">{{ name(mark.number) }}</a> is not
            saved. {{ mark.sentence }} Change that answer, or hand in without the change.
          </span>
        </div>
      }
      @if (hasUnsent()) {
        <div class="note warn" role="status">
          <i class="i i-clock"></i>
          @if (isOnline()) {
            <span>Your last answers are not sent yet. We send them first when you hand in.</span>
          } @else {
            <span>
              You are offline, and some answers are only on this device. When you hand in, leave the page open until it
              says Sent.
            </span>
          }
        </div>
      }
      @if (open().length) {
        <div class="note warn">
          <i class="i i-warn"></i>
          <div>
            <span>Not answered:</span>
            <ul class="plain">
              @for (mark of open(); track mark.slot) {
                <li>
                  <a [routerLink]="mark.link" [attr.aria-label]="name(mark.number)" (click)="closed.emit()">{{
                    mark.number
                  }}</a>
                </li>
              }
            </ul>
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
            <span>Flagged for review:</span>
            <ul class="plain">
              @for (mark of flagged(); track mark.slot) {
                <li>
                  <a [routerLink]="mark.link" [attr.aria-label]="name(mark.number)" (click)="closed.emit()">{{
                    mark.number
                  }}</a>
                </li>
              }
            </ul>
          </div>
        </div>
      }
      <p class="small second">After you hand in, you cannot change your answers. {{ unansweredWords() }}</p>
      <button dialogAction type="button" class="btn primary" (click)="handIn.emit()">
        {{ refused().length ? 'Hand in without these changes' : 'Hand in my answers' }}
      </button>
    </assay-dialog>
  `,
  styles: `
    .note {
      margin-bottom: 10px;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      margin: 4px 0 0 -6px;
    }
    li a {
      display: block;
      min-width: 28px;
      padding: 3px 6px;
      text-align: center;
      font-weight: 600;
    }
  `,
})
export class FinishDialog {
  readonly sections = input.required<readonly SectionMarks[]>();
  readonly word = input('Question');
  readonly timeLeft = input.required<string>();
  readonly refused = input<readonly RefusedMark[]>([]);
  readonly hasUnsent = input(false);
  readonly isOnline = input(true);
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

  protected name(number: number): string {
    return `${this.word().toLowerCase()} ${number}`;
  }
}
