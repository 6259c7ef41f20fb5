import { DecimalPipe } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import type { RunCheck } from '@assay/delivery/contract';
import { markDifference } from './text-diff';

/** One check: passed, or failed with the reason and the difference. */
@Component({
  selector: 'assay-check-result',
  preserveWhitespaces: false, // outputs are shown to the character
  imports: [DecimalPipe],
  template: `
    <div class="t">
      @if (hasPassed()) {
        <i class="i i-check t-good"></i>
      } @else {
        <i class="i i-cross t-bad"></i>
      }
      <span
        ><span class="sr">{{ hasPassed() ? 'Passed: ' : 'Failed: ' }}</span
        >{{ check().title }}</span
      >
      <span class="muted num r">{{ check().timeMs | number: '1.0-0' }} ms</span>
      <span class="muted num r">
        @if (check().memoryBytes; as bytes) {
          {{ bytes / 1048576 | number: '1.1-1' }} MB
        }
      </span>
    </div>
    @if (!hasPassed()) {
      <p class="small second why">{{ check().finding }}</p>
      @if (check().errors) {
        <pre class="why" tabindex="0">{{ check().errors }}</pre>
      } @else if (check().verdict === 'WA') {
        <div class="diff">
          <div>
            <span class="tiny muted">Expected</span><br />
            @for (part of expected(); track $index) {
              <span [class.t-good]="part.isDifferent" [textContent]="part.text"></span>
            }
          </div>
          <div>
            <span class="tiny muted">Your result</span><br />
            @for (part of given(); track $index) {
              <span [class.t-bad]="part.isDifferent" [textContent]="part.text"></span>
            }
          </div>
        </div>
      }
    }
  `,
  styleUrl: './check-result.css',
})
export class CheckResult {
  readonly check = input.required<RunCheck>();
  protected readonly hasPassed = computed(() => this.check().verdict === 'AC');
  protected readonly expected = computed(() =>
    markDifference(this.check().expected.trim(), this.check().output.trim()),
  );
  protected readonly given = computed(() => {
    const output = this.check().output.trim();
    return output
      ? markDifference(output, this.check().expected.trim())
      : [{ text: 'Nothing was printed.', isDifferent: true }];
  });
}
