import { Component, computed } from '@angular/core';
import { wordCount, type CandidateExtendedText } from '@assay/item-bank/domain';
import { Part } from './part';
import { PartError } from './part-error';
import { Question } from './question';

/** A written answer, with the number of words beside it. */
@Component({
  selector: 'assay-extended-text-part',
  imports: [PartError, Question],
  template: `
    @if (hasPrompt()) {
      <label [for]="id"><assay-question [prompt]="interaction().prompt" /></label>
    } @else {
      <label class="sr" [for]="id">{{ question() }}</label>
    }
    <textarea
      class="input"
      rows="12"
      [id]="id"
      [maxLength]="interaction().maxLength"
      [value]="value() ?? ''"
      [readOnly]="disabled()"
      [attr.aria-invalid]="error() ? true : null"
      [attr.aria-describedby]="describedBy(id + '-count')"
      (input)="value.set($any($event.target).value || null)"
    ></textarea>
    <p class="row between small second count" [id]="id + '-count'">
      <span class="num">{{ words() }} {{ words() === 1 ? 'word' : 'words' }}</span>
      @if (interaction().wordsAdvised; as advised) {
        <span>About {{ advised }} words. A longer answer is marked too.</span>
      }
    </p>
    <assay-part-error [for]="id" [error]="error()" />
  `,
  styles: `
    textarea.input {
      font-family: var(--font-display);
      font-size: 1.0625rem;
      line-height: 1.65;
      padding: 14px 16px;
    }
    .count {
      margin-top: 8px;
    }
  `,
})
export class ExtendedTextPart extends Part<CandidateExtendedText> {
  protected readonly words = computed(() => wordCount(String(this.value() ?? '')));
}
