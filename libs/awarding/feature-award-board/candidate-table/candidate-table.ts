import { Component, computed, input, signal } from '@angular/core';
import type { AwardBoard, BoardCandidate } from '@assay/awarding/contract';
import { OutcomeList, ResultChip, resultWords } from '@assay/awarding/ui';

type Filter = 'all' | 'met' | 'not-met';

/** Candidates by outcomes; the evidence behind each result opens below its row. */
@Component({
  selector: 'assay-candidate-table',
  imports: [OutcomeList, ResultChip],
  templateUrl: './candidate-table.html',
  styleUrl: './candidate-table.css',
})
export class CandidateTable {
  readonly board = input.required<AwardBoard>();
  protected readonly filter = signal<Filter>('all');
  protected readonly opened = signal<ReadonlySet<string>>(new Set());
  protected readonly words = resultWords;
  protected readonly filters: readonly { id: Filter; label: string }[] = [
    { id: 'all', label: 'All' },
    { id: 'met', label: 'Met' },
    { id: 'not-met', label: 'Not met' },
  ];
  protected readonly shown = computed(() => {
    const filter = this.filter();
    return this.board().candidates.filter(({ result }) => filter === 'all' || result === filter);
  });
  protected readonly components = computed(() => this.board().candidates[0]?.components ?? []);
  protected readonly columns = computed(() => 3 + this.components().length + this.board().outcomes.length);

  protected marksIn({ components }: BoardCandidate, componentId: string): string {
    const found = components.find((component) => component.componentId === componentId);
    return found?.marks ? `${found.marks} / ${found.max}` : '–';
  }

  protected outcomeOf({ outcomes }: BoardCandidate, outcomeId: string) {
    return outcomes.find((outcome) => outcome.outcomeId === outcomeId);
  }

  protected toggle({ awardId }: BoardCandidate): void {
    this.opened.update((opened) => {
      const next = new Set(opened);
      if (!next.delete(awardId)) next.add(awardId);
      return next;
    });
  }
}
