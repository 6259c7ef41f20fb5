import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@assay/identity/data';
import type { AnalysedOutcome, SittingAnalysis } from '@assay/insight/contract';
import { InsightClient } from '@assay/insight/data';
import { percent } from '@assay/insight/domain';
import { BarList, Failure, Loading, Why, type BarRow } from '@assay/ui-kit';
import { BoardPanel } from '../board/board-panel';
import { HeadFigures } from '../figures/head-figures';
import { MarksPlot } from '../figures/marks-plot';
import { ItemsTable } from '../items/items-table';
import { firstView, viewsOf } from '../words';

/** Evidence before the decision: what the marks of one sitting say about its candidates and about its items. */
@Component({
  selector: 'assay-results-page',
  imports: [BarList, BoardPanel, Failure, HeadFigures, ItemsTable, Loading, MarksPlot, RouterLink, Why],
  templateUrl: './results-page.html',
  styleUrl: './results-page.css',
})
export class ResultsPage {
  private readonly client = inject(InsightClient);
  private readonly session = inject(SessionStore);
  readonly sitting = input.required<string>();

  protected readonly analysis = this.client.sitting(this.sitting);
  private readonly loaded = computed(() => (this.analysis.hasValue() ? this.analysis.value() : null));
  protected readonly views = computed(() => {
    const analysis = this.loaded();
    return analysis ? viewsOf(analysis) : [];
  });
  protected readonly chosen = linkedSignal(() => {
    const analysis = this.loaded();
    return analysis ? firstView(analysis, this.views()) : '';
  });
  protected readonly view = computed(() => this.views().find(({ id }) => id === this.chosen()) ?? this.views()[0]);
  protected readonly isComparing = linkedSignal({ source: this.sitting, computation: () => false });
  protected readonly earlier = this.client.sitting(
    computed(() => (this.isComparing() ? (this.loaded()?.earlier?.id ?? null) : null)),
  );
  protected readonly before = computed(() => {
    if (!this.isComparing() || !this.earlier.hasValue()) return null;
    return viewsOf(this.earlier.value()).find(({ id }) => id === this.chosen()) ?? null;
  });
  protected readonly mayCompare = computed(() => this.session.may('script:compare'));
  protected readonly report = computed(() => this.client.reportAddress(this.sitting()));
  protected readonly outcomes = computed(() => this.loaded()?.outcomes.map(outcomeRow) ?? []);
  protected readonly decided = computed(() =>
    Math.max(0, ...(this.loaded()?.outcomes ?? []).map(({ decided }) => decided)),
  );

  protected state({ board }: SittingAnalysis): { readonly words: string; readonly isDone: boolean } {
    if (board?.state === 'released') return { words: 'Released', isDone: true };
    if (board?.state === 'confirmed') return { words: 'Confirmed, not released', isDone: true };
    return { words: 'Provisional, not released', isDone: false };
  }
}

function outcomeRow({ code, statement, met, decided }: AnalysedOutcome): BarRow {
  const share = decided > 0 ? met / decided : null;
  return { code, label: statement, share, text: share === null ? 'Not yet decided' : percent(share) };
}
