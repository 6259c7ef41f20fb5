import { Component } from '@angular/core';
import type { CandidateObservation } from '@assay/item-bank/domain';
import { Part } from './part';
import { Question } from './question';

/** A demonstration: the candidate works, an examiner watches and fills in the checklist. */
@Component({
  selector: 'assay-observation-part',
  imports: [Question],
  template: `
    @if (hasPrompt()) {
      <assay-question [prompt]="interaction().prompt" />
    }
    <p class="panel"><i class="i i-eye"></i>An examiner watches this part. There is nothing to enter here.</p>
  `,
  styles: `
    .panel {
      display: flex;
      gap: 10px;
      align-items: center;
      margin: 0;
      padding: 14px 16px;
      border-radius: var(--radius);
      background: var(--sunken);
      color: var(--ink-2);
    }
  `,
})
export class ObservationPart extends Part<CandidateObservation> {}
