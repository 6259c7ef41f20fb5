import { Component, computed, inject } from '@angular/core';
import type { ItemProblem } from '@assay/item-bank/domain';
import { ItemStore } from '../state/item-store';

/** By the fields that their problems are filed under. */
const CHECKED = [
  ['Keyboard and screen reader', /^(body|prompt|text|feedback|options|image|areas|sources|targets|words|gaps)/],
  [
    'Right answers and marks',
    /^(correct|keys|map|marks|rule|marking|criteria|checks|visibleChecks|hiddenChecks|max|min)/,
  ],
  ['Outcomes', /^outcomeId$/],
] as const;

/** What stops publishing, then what is worth a look; of the selected part, or of everything. */
@Component({
  selector: 'assay-problem-list',
  template: `
    <section>
      <p class="eyebrow">Checks</p>
      <ul class="checks">
        @for (problem of shown(); track $index) {
          <li [class.bad]="problem.severity === 'blocks'" [class.todo]="problem.severity === 'warns'">
            <i
              class="i"
              [class.i-cross]="problem.severity === 'blocks'"
              [class.i-warn]="problem.severity === 'warns'"
            ></i>
            <span
              ><span class="sr">{{ problem.severity === 'blocks' ? 'Stops publishing:' : 'Look at:' }} </span
              >{{ problem.sentence }}</span
            >
            @if (problem.interactionId && problem.interactionId !== selected()) {
              <button type="button" class="link" (click)="show(problem)">Show</button>
            }
          </li>
        }
        @for (fine of inOrder(); track fine) {
          <li>
            <i class="i i-check"></i><span>{{ fine }}</span>
          </li>
        }
      </ul>
      @if (elsewhere() > 0 && selected()) {
        <button type="button" class="link small" (click)="store.selection.set({ kind: 'item' })">
          {{ elsewhere() }} more in the rest of the item
        </button>
      }
    </section>
  `,
  styles: `
    section {
      margin-top: 12px;
      padding-top: 12px;
      border-top: 1px solid var(--line);
    }
    .eyebrow {
      margin-bottom: 4px;
    }
  `,
})
export class ProblemList {
  protected readonly store = inject(ItemStore);
  protected readonly selected = computed(() => this.store.selectedPart()?.interaction.id ?? null);
  protected readonly shown = computed(() => {
    const mine = this.store
      .problems()
      .filter(({ interactionId }) => this.selected() === null || interactionId === this.selected());
    return [...mine].sort((a, b) => Number(a.severity === 'warns') - Number(b.severity === 'warns'));
  });
  /** What was looked at and is in order, so that an empty list says something. */
  protected readonly inOrder = computed(() =>
    CHECKED.filter(
      ([, isAbout]) =>
        !this.shown().some(({ field }) => isAbout.test(field)) && (this.selected() !== null || this.hasParts()),
    ).map(([words]) => words),
  );
  private readonly hasParts = computed(() => (this.store.content()?.delivery.interactions.length ?? 0) > 0);
  protected readonly elsewhere = computed(() => this.store.problems().length - this.shown().length);

  protected show({ interactionId }: ItemProblem): void {
    if (interactionId) this.store.selection.set({ kind: 'part', key: interactionId });
  }
}
