import { Component, computed, input } from '@angular/core';
import { ContentView } from '@assay/item-bank/ui';
import type { ScriptResponse } from '@assay/marking/contract';

/** Question, sources and answer. The answer has the most room and reads like prose. */
@Component({
  selector: 'assay-answer-view',
  imports: [ContentView],
  templateUrl: './answer-view.html',
  styleUrl: './answer-view.css',
})
export class AnswerView {
  readonly response = input.required<ScriptResponse>();
  protected readonly answer = computed(() => this.response().response);
  protected readonly heading = computed(() => {
    const answer = this.answer();
    if (answer.kind !== 'text') return 'Answer';
    return `Answer · ${answer.words} ${answer.words === 1 ? 'word' : 'words'}`;
  });
  protected readonly paragraphs = computed(() => {
    const answer = this.answer();
    return answer.kind === 'text' ? answer.text.split(/\n{2,}/).filter((text) => text.trim() !== '') : [];
  });
}
