import { Component, computed, input, linkedSignal, model, signal } from '@angular/core';
import type { LiveCandidate } from '@assay/delivery/contract';
import { Clock } from '@assay/ui-kit';
import { ConnectionBar } from './connection-bar';
import { arrangements, leftDigits, secondsLeft, statesInOrder, stateTold } from './live-words';

const PAGE = 200;

/** The candidates, those who need somebody on top. While the focus is in the list, nobody changes place. */
@Component({
  selector: 'assay-live-table',
  imports: [ConnectionBar, Clock],
  templateUrl: './live-table.html',
  styles: `
    table {
      min-width: 760px;
    }
    td {
      padding-block: 7px;
    }
    tr {
      cursor: default;
    }
    input {
      display: block;
      width: 18px;
      height: 18px;
    }
    .more {
      padding: 12px 20px;
    }
  `,
})
export class LiveTable {
  readonly candidates = input.required<readonly LiveCandidate[]>();
  readonly questions = input.required<number>();
  readonly now = input.required<number>();
  /** What is shown may be old: times are greyed out. */
  readonly isOld = input(false);
  readonly selected = model<string | null>(null);

  protected readonly hasFocus = signal(false);
  protected readonly most = signal(PAGE);
  /** Where each one stood when the focus came in; who is new comes last. */
  private readonly order = linkedSignal<{ rows: readonly LiveCandidate[]; held: boolean }, readonly string[]>({
    source: () => ({ rows: this.candidates(), held: this.hasFocus() }),
    computation: ({ rows, held }, before) =>
      held && before ? before.value : inOrder(rows).map(({ entryId }) => entryId),
  });
  private readonly ordered = computed(() => {
    const place = new Map(this.order().map((id, index) => [id, index]));
    return this.candidates().toSorted((a, b) => (place.get(a.entryId) ?? 1e9) - (place.get(b.entryId) ?? 1e9));
  });
  protected readonly shown = computed(() => this.ordered().slice(0, this.most()));
  protected readonly rest = computed(() => Math.max(0, this.candidates().length - this.most()));

  protected readonly told = stateTold;
  protected readonly arrangements = arrangements;

  protected left(candidate: LiveCandidate): string {
    const seconds = secondsLeft(candidate, this.now());
    return seconds === null ? '–' : leftDigits(seconds);
  }

  protected leave(event: FocusEvent): void {
    const list = event.currentTarget as HTMLElement;
    this.hasFocus.set(list.contains(event.relatedTarget as Node | null));
  }

  protected showMore(): void {
    this.most.update((most) => most + PAGE);
  }
}

function inOrder(rows: readonly LiveCandidate[]): LiveCandidate[] {
  return rows.toSorted(
    (a, b) => statesInOrder.indexOf(a.state) - statesInOrder.indexOf(b.state) || a.name.localeCompare(b.name),
  );
}
