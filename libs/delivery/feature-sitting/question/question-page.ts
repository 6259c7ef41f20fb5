import { Component, computed, effect, ElementRef, inject, input, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { AttemptStore } from '@assay/delivery/data';
import type { ResponseValue } from '@assay/delivery/contract';
import { ItemPlayer, StimulusView } from '@assay/item-bank/ui';
import { Announcer } from '@assay/ui-kit';
import { ExamPosition } from '../attempt/exam-position';
import { isTask, placeOf } from '../attempt/exam-map';

/** One question, with its sources beside it. */
@Component({
  selector: 'assay-question-page',
  imports: [ItemPlayer, StimulusView],
  templateUrl: './question-page.html',
  styleUrl: './question-page.css',
})
export class QuestionPage {
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  private readonly announcer = inject(Announcer);
  private readonly position = inject(ExamPosition);
  private readonly store = inject(AttemptStore);
  private readonly pane = viewChild<ElementRef<HTMLElement>>('pane');
  readonly attemptId = input.required<string>();
  readonly n = input.required<string>();

  protected readonly slot = computed(
    () => this.store.slots().find(({ number }) => number === Number(this.n())) ?? null,
  );
  protected readonly refusal = computed(() => this.store.refusalOf(this.slot()?.slot ?? ''));
  protected readonly total = computed(() => this.store.slots().length);
  protected readonly response = computed(() => this.store.answerOf(this.slot()?.slot ?? '').value ?? {});
  protected readonly isFlagged = computed(() => this.store.flags().has(this.slot()?.slot ?? ''));
  protected readonly sources = computed(() => {
    const wanted = this.slot()?.item.stimulusVersionIds ?? [];
    return (this.store.attempt()?.stimuli ?? [])
      .map((stimulus, index) => ({ ...stimulus, number: index + 1 }))
      .filter(({ id }) => wanted.includes(id));
  });
  protected readonly marks = computed(() => {
    const marks = this.slot()?.marks ?? '0';
    return `${marks} mark${marks === '1' ? '' : 's'}`;
  });
  private shown: number | null = null;

  constructor() {
    effect(() => this.arrive(Number(this.n())));
  }

  protected answer(value: ResponseValue): void {
    const slot = this.slot();
    if (slot) this.store.answer(slot.slot, value);
  }

  protected flag(): void {
    const slot = this.slot();
    if (slot) void this.store.toggleFlag(slot.slot);
  }

  private arrive(number: number): void {
    const slot = this.slot();
    if (slot && isTask(slot)) return void this.router.navigate(placeOf(this.attemptId(), slot), { replaceUrl: true });
    this.position.number.set(number);
    this.title.setTitle(`Question ${number} of ${this.total()} – Assay`);
    if (this.shown !== null && this.shown !== number) this.takeFocus(number);
    this.shown = number;
  }

  /** Another question in the same place: say so, and start reading at its top. */
  private takeFocus(number: number): void {
    const pane = this.pane()?.nativeElement;
    pane?.scrollTo({ top: 0 });
    if (!document.activeElement?.closest('nav, footer')) pane?.focus({ preventScroll: true });
    this.announcer.say(`Question ${number} of ${this.total()}`);
    scrollTo({ top: 0 });
  }
}
