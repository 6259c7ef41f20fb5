import { Component, computed, input, model, viewChild } from '@angular/core';
import { AnswerWords, ContentView } from '@assay/item-bank/ui';
import type { ScriptResponse } from '@assay/marking/contract';
import type { Annotation, Criterion } from '@assay/marking/domain';
import { AnnotatedText } from '../annotations/annotated-text';

/** Question, sources and answer. The answer has the most room and reads like prose. */
@Component({
  selector: 'assay-answer-view',
  imports: [AnnotatedText, AnswerWords, ContentView],
  templateUrl: './answer-view.html',
  styleUrl: './answer-view.css',
})
export class AnswerView {
  readonly response = input.required<ScriptResponse>();
  readonly criteria = input.required<readonly Criterion[]>();
  readonly canAnnotate = input.required<boolean>();
  readonly annotations = model.required<readonly Annotation[]>();
  private readonly text = viewChild(AnnotatedText);
  protected readonly answer = computed(() => this.response().response);
  protected readonly heading = computed(() => {
    const answer = this.answer();
    if (answer.kind === 'watched') return 'Demonstration';
    if (answer.kind !== 'text') return 'Answer';
    return `Answer · ${answer.words} ${answer.words === 1 ? 'word' : 'words'}`;
  });

  /** Opens the comment on the selected words, or on a sentence. */
  comment(): void {
    this.text()?.comment();
  }
}
