import { Component, computed, inject } from '@angular/core';
import { componentMarks, outcomeMarks, totalMarks } from '@assay/catalogue/domain';
import { isMarks } from '@assay/platform/domain';
import { DraftStore } from './draft-store';
import { cellOf, setCell } from './edit-specification';

/** Marks for each outcome in each component: what every form must offer. */
@Component({
  selector: 'assay-blueprint-editor',
  templateUrl: './blueprint-editor.html',
  styles: `
    h2 {
      font-size: 1.25rem;
      margin-bottom: 4px;
    }
    .intro {
      margin-bottom: 12px;
    }
    td {
      width: 110px;
    }
    .input {
      text-align: right;
      min-width: 70px;
    }
    .error {
      display: flex;
      gap: 6px;
      color: var(--bad);
      font-size: var(--t-sm);
      margin-top: 8px;
    }
  `,
})
export class BlueprintEditor {
  protected readonly store = inject(DraftStore);
  protected readonly content = computed(() => this.store.content());
  private readonly isReadable = computed(() => this.content()?.blueprint.every(({ marks }) => isMarks(marks)) ?? false);
  protected readonly error = computed(
    () =>
      this.store.error('blueprint') ??
      this.store.unreadable().find(({ field }) => field.startsWith('blueprint.'))?.message,
  );

  protected cell(componentId: string, outcomeId: string): string {
    return cellOf(this.content()!, componentId, outcomeId);
  }

  protected isWrong(componentId: string, outcomeId: string): boolean {
    const marks = this.cell(componentId, outcomeId);
    return marks !== '' && !isMarks(marks);
  }

  protected set(componentId: string, outcomeId: string, text: string) {
    const marks = text.trim().replace(',', '.');
    this.store.change((spec) => setCell(spec, componentId, outcomeId, marks));
  }

  protected ofComponent = (id: string) => (this.isReadable() ? componentMarks(this.content()!, id) : '?');
  protected ofOutcome = (id: string) => (this.isReadable() ? outcomeMarks(this.content()!, id) : '?');
  protected all = () => (this.isReadable() ? totalMarks(this.content()!) : '?');
}
