import { DatePipe, DecimalPipe } from '@angular/common';
import {
  afterRenderEffect,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Run } from '@assay/delivery/contract';
import type { CandidateCode } from '@assay/item-bank/domain';
import type { HttpProblem } from '@assay/platform/data';
import { Announcer, count } from '@assay/ui-kit';
import { CheckResult } from './check-result';

/** Run, and what came of it: which check fails, and why. */
@Component({
  selector: 'assay-run-panel',
  imports: [CheckResult, DatePipe, DecimalPipe],
  templateUrl: './run-panel.html',
  styleUrl: './run-panel.css',
})
export class RunPanel {
  readonly task = input.required<CandidateCode>();
  readonly last = input.required<Run | null>();
  readonly isUnderWay = input.required<boolean>();
  readonly problem = input.required<HttpProblem | null>();
  /** null runs the checks, a text is the candidate's own input. */
  readonly start = output<string | null>();

  private readonly announcer = inject(Announcer);
  protected readonly isOwnOpen = signal(false);
  protected readonly ownInput = signal('');
  protected readonly finished = computed(() => (this.last()?.state === 'finished' ? this.last() : null));
  protected readonly hiddenWords = computed(() => {
    const hidden = this.task().checks?.hidden.count ?? 0;
    return hidden ? `${count(hidden, 'hidden check')} run when you hand in` : '';
  });
  protected readonly summary = computed(() => {
    const checks = this.finished()?.checks ?? [];
    const passed = checks.filter(({ verdict }) => verdict === 'AC').length;
    return `${passed} of ${checks.length} visible checks pass`;
  });
  protected readonly seconds = computed(() => {
    const run = this.finished();
    const times = [...(run?.checks ?? []), ...(run?.output ? [run.output] : [])].map(({ timeMs }) => timeMs);
    return times.reduce((sum, time) => sum + time, 0) / 1000;
  });
  protected readonly waiting = computed(() => {
    const run = this.last();
    if (!this.isUnderWay() || !run) return this.isUnderWay() ? 'Sending your code…' : '';
    return run.ahead ? `Waiting: ${count(run.ahead, 'run')} before yours.` : 'Running…';
  });

  private readonly results = viewChild.required<ElementRef<HTMLElement>>('results');

  constructor() {
    afterRenderEffect({ write: () => !this.isUnderWay() && this.finished() && this.showFirstFailure() });
    let wasUnderWay = false;
    effect(() => {
      const [run, isUnderWay] = [this.last(), this.isUnderWay()];
      if (wasUnderWay && !isUnderWay && run)
        this.announcer.say(run.message ?? (run.output ? run.output.finding : this.summary()));
      wasUnderWay = isUnderWay;
    });
  }

  /** What was expected and what came is what a run is for: it is in view below the summary, however many checks pass. */
  private showFirstFailure(): void {
    const results = this.results().nativeElement;
    const failed = results.querySelector('[data-failed]');
    const head = results.querySelector('.head')?.getBoundingClientRect().height ?? 0;
    const above = failed ? failed.getBoundingClientRect().top - results.getBoundingClientRect().top - head : 0;
    results.scrollTop = failed ? results.scrollTop + above : 0;
  }
}
