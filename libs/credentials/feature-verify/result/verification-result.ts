import { DatePipe } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import type { VerificationAnswer } from '@assay/credentials/contract';
import { CriteriaList } from '@assay/credentials/ui';
import { Hallmarks } from '@assay/ui-kit';
import { toneOf } from './tone';

/** The verdict in one sentence, then each finding with its reason, then what was assessed. */
@Component({
  selector: 'assay-verification-result',
  imports: [CriteriaList, DatePipe, Hallmarks],
  templateUrl: './verification-result.html',
  styleUrl: './verification-result.css',
})
export class VerificationResult {
  readonly answer = input.required<VerificationAnswer>();
  protected readonly tone = computed(() => toneOf(this.answer().verdict));
  protected readonly count = computed(() => {
    const { findings } = this.answer();
    const passed = findings.filter(({ state }) => state === 'passed').length;
    return passed === findings.length
      ? `All ${passed} checks passed.`
      : `${passed} of ${findings.length} checks passed.`;
  });
  protected readonly icons = { passed: 'i-check', failed: 'i-cross', unknown: 'i-circle' } as const;
  protected readonly words = { passed: 'Passed', failed: 'Failed', unknown: 'Not known' } as const;
}
