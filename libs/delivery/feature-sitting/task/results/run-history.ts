import { DatePipe, DecimalPipe } from '@angular/common';
import { Component, computed, input, output, signal } from '@angular/core';
import type { Run } from '@assay/delivery/contract';
import { compareRuns, runSeconds, runSummary } from './run-words';

/** The last runs of the task, newest first: each can be shown again, and compared with the one before it. */
@Component({
  selector: 'assay-run-history',
  imports: [DatePipe, DecimalPipe],
  templateUrl: './run-history.html',
  styleUrl: './run-history.css',
})
export class RunHistory {
  readonly runs = input.required<readonly Run[]>();
  readonly shown = input<Run | null>(null);
  readonly chosen = output<Run>();
  protected readonly compared = signal<string | null>(null);

  protected readonly lines = computed(() =>
    this.runs().map((run, index) => {
      const earlier = this.runs()
        .slice(index + 1)
        .find(({ checks }) => checks.length > 0);
      const words = runSummary(run);
      return {
        ...{ run, words, earlier: run.checks.length ? (earlier ?? null) : null },
        kind: run.output ? 'My own input' : 'Checks',
        seconds: run.state === 'finished' ? runSeconds(run) : null,
      };
    }),
  );
  protected readonly changes = computed(() => {
    const line = this.lines().find(({ run }) => run.id === this.compared());
    return line?.earlier ? compareRuns(line.earlier, line.run) : [];
  });

  protected compare(run: Run): void {
    this.compared.update((id) => (id === run.id ? null : run.id));
  }
}
