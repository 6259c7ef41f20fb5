import { Component, computed, input } from '@angular/core';
import type { BlueprintTable as Table } from '@assay/catalogue/domain';

/** Outcomes down, parts of the exams across. Colour repeats the number and is never alone. */
@Component({
  selector: 'assay-blueprint-table',
  templateUrl: './blueprint-table.html',
  styleUrl: './blueprint-table.css',
})
export class BlueprintTable {
  readonly table = input.required<Table>();
  protected readonly minWidth = computed(() => 320 + this.table().columns.length * 88);
  /** A table of one or two columns does not stretch its figures over the whole card. */
  protected readonly maxWidth = computed(() => 460 + this.table().columns.length * 150);
  protected readonly isMarked = computed(() => this.table().columns.some(({ markedBy }) => markedBy !== ''));
  protected readonly planned = computed(() => {
    const { planned, columns } = this.table();
    if (planned.length === 0) return '';
    const isAll = columns.every(({ markedBy }) => markedBy === '');
    const which = isAll ? 'No form is published yet' : `No form is published yet for ${planned.join(' and ')}`;
    return `${which}: these are the marks that a form must offer.`;
  });
}
