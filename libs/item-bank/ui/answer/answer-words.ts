import { Component, input } from '@angular/core';
import type { AnswerInWords } from '@assay/item-bank/domain';

/** Any answer, to be read: beside a mark scheme, with results, on paper. Nothing here depends on colour alone. */
@Component({
  selector: 'assay-answer',
  templateUrl: './answer-words.html',
  styleUrl: './answer-words.css',
})
export class AnswerWords {
  readonly answer = input.required<AnswerInWords>();
}
