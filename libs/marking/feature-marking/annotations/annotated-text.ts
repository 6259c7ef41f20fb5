import { Component, computed, type ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import {
  passageOf,
  sentencesOf,
  stretches,
  type Annotation,
  type Criterion,
  type Passage,
} from '@assay/marking/domain';
import { Announcer } from '@assay/ui-kit';
import { AnnotationDialog } from './annotation-dialog';
import { selectedRange } from './selected-range';

interface Editing {
  /** Null for a new comment. */
  readonly index: number | null;
  readonly passage: Passage | null;
}

/** A written answer with the examiner's numbered comments beside it. */
@Component({
  selector: 'assay-annotated-text',
  imports: [AnnotationDialog],
  templateUrl: './annotated-text.html',
  styleUrl: './annotated-text.css',
})
export class AnnotatedText {
  private readonly announcer = inject(Announcer);
  readonly text = input.required<string>();
  readonly language = input.required<string>();
  readonly criteria = input.required<readonly Criterion[]>();
  readonly canEdit = input.required<boolean>();
  readonly annotations = model.required<readonly Annotation[]>();
  private readonly answer = viewChild.required<ElementRef<HTMLElement>>('answer');

  protected readonly editing = signal<Editing | null>(null);
  protected readonly stretches = computed(() => stretches(this.text(), this.annotations()));
  protected readonly sentences = computed(() =>
    sentencesOf(this.text(), this.language()).filter(
      ({ from, to }) => passageOf(this.text(), from, to, this.annotations()) !== null,
    ),
  );
  protected readonly edited = computed(() => {
    const index = this.editing()?.index;
    return index === null || index === undefined ? null : (this.annotations()[index] ?? null);
  });

  /** On the selected words; without a selection the dialog offers the sentences. */
  comment(): void {
    if (!this.canEdit()) return;
    const range = selectedRange(this.answer().nativeElement, document.getSelection());
    const passage = range && passageOf(this.text(), range.from, range.to, this.annotations());
    if (range && !passage) this.announcer.toast('This passage has a comment already. Choose other words.', 'bad');
    else if (passage || this.sentences().length > 0) this.editing.set({ index: null, passage });
    else this.announcer.toast('Every sentence has a comment already.');
  }

  protected edit(index: number): void {
    const { from, to } = this.annotations()[index] as Annotation;
    this.editing.set({ index, passage: { from, to, text: this.text().slice(from, to) } });
  }

  protected keep(annotation: Annotation): void {
    const index = this.editing()?.index ?? null;
    const others = this.annotations().filter((_, at) => at !== index);
    this.annotations.set([...others, annotation].toSorted((a, b) => a.from - b.from));
    this.announcer.say('Comment kept. It is saved with the mark.');
    this.editing.set(null);
  }

  protected remove(): void {
    const index = this.editing()?.index;
    this.annotations.set(this.annotations().filter((_, at) => at !== index));
    this.announcer.say('Comment removed.');
    this.editing.set(null);
  }

  protected titleOf({ partId }: Annotation): string | null {
    return this.criteria().find((criterion) => criterion.partId === partId)?.title ?? null;
  }
}
