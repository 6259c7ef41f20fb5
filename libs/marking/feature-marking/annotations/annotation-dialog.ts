import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { Annotation, AnnotationKind, Criterion, Passage } from '@assay/marking/domain';
import { Dialog } from '@assay/ui-kit';

/** What is said of a passage, and for which line of the mark scheme. Without a selection a sentence is chosen here. */
@Component({
  selector: 'assay-annotation-dialog',
  imports: [Dialog],
  templateUrl: './annotation-dialog.html',
  styles: `
    blockquote {
      margin: 0 0 14px;
      padding-left: 12px;
      border-left: 2px solid var(--line-strong);
      font: 400 1rem/1.6 var(--font-display);
      max-height: 30vh;
      overflow-y: auto;
    }
    fieldset {
      border: 0;
      padding: 0;
      display: flex;
      flex-wrap: wrap;
      gap: 6px 20px;
      margin-bottom: 14px;
    }
    fieldset label {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 32px;
    }
    .field {
      margin-bottom: 14px;
    }
  `,
})
export class AnnotationDialog {
  readonly passage = input.required<Passage | null>();
  readonly sentences = input.required<readonly Passage[]>();
  readonly criteria = input.required<readonly Criterion[]>();
  /** The one that is changed; null for a new one. */
  readonly annotation = input.required<Annotation | null>();
  readonly kept = output<Annotation>();
  readonly removed = output();
  readonly closed = output();

  protected readonly kind = linkedSignal<AnnotationKind>(() => this.annotation()?.kind ?? 'credit');
  protected readonly partId = linkedSignal<string>(() => this.annotation()?.partId ?? '');
  protected readonly note = linkedSignal(() => this.annotation()?.note ?? '');
  protected readonly sentence = signal(0);
  protected readonly problem = signal<string | null>(null);
  protected readonly chosen = computed(() => this.passage() ?? this.sentences()[this.sentence()] ?? null);

  protected keep(): void {
    const passage = this.chosen();
    const note = this.note().trim();
    if (!passage) return;
    if (note === '' && this.partId() === '') {
      this.problem.set('Write a note, or choose the criterion that the passage speaks to.');
      return;
    }
    this.kept.emit({ from: passage.from, to: passage.to, kind: this.kind(), partId: this.partId() || null, note });
  }
}
