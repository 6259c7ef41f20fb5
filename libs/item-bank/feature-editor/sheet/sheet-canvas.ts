import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import {
  addressOf,
  CELL_FORMATS,
  freeId,
  editableTest,
  MOST_COLUMNS,
  MOST_ROWS,
  MOST_SHEETS,
  SHEET_NAME,
  type Area,
  type CellFormat,
  type Entries,
  type Sheet,
  type SheetDataSet,
  type SpreadsheetInteraction,
  type SpreadsheetScheme,
} from '@assay/item-bank/domain';
import { SheetBook, type ShownCell } from '@assay/item-bank/ui';
import { At, FieldProblem } from '../settings/field-problem';
import { editInteraction, editScheme, withOne, without } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { partNow } from '../state/now';
import { emptied, entriesOf, isTheirs, renamed, resized, withEntries, withLook, withTheirs } from './workbook-edits';

const WORKBOOK = 'workbook';
const SOLUTION = 'solution';
const NO_SCHEME: SpreadsheetScheme = { kind: 'spreadsheet', checks: [], dataSets: [], solution: {} };

/** A workbook in three layers: what candidates get, the author's solution, and the hidden data that take its place. */
@Component({
  selector: 'assay-sheet-canvas',
  imports: [At, FieldProblem, SheetBook],
  templateUrl: './sheet-canvas.html',
  styleUrl: './sheet-canvas.css',
})
export class SheetCanvas {
  protected readonly store = inject(ItemStore);
  readonly of = input.required<SpreadsheetInteraction>();
  protected readonly interaction = partNow(this.store, this.of);
  protected readonly scheme = computed(() => {
    const scheme = this.store.content()?.secret.schemes[this.interaction().id];
    return scheme?.kind === 'spreadsheet' ? scheme : NO_SCHEME;
  });
  protected readonly formats = CELL_FORMATS;
  protected readonly mostSheets = MOST_SHEETS;
  private readonly wanted = signal(WORKBOOK);
  protected readonly layers = computed(() => [
    { id: WORKBOOK, name: 'What candidates get' },
    { id: SOLUTION, name: 'Your solution' },
    ...this.scheme().dataSets.map(({ id, title }) => ({ id, name: title || 'Hidden data' })),
  ]);
  protected readonly layer = computed(() => this.layers().find(({ id }) => id === this.wanted())?.id ?? WORKBOOK);
  protected readonly dataSet = computed(() => this.scheme().dataSets.find(({ id }) => id === this.layer()) ?? null);
  protected readonly isWorkbook = computed(() => this.layer() === WORKBOOK);
  protected readonly isSolution = computed(() => this.layer() === SOLUTION);

  private readonly area = signal<Area | null>(null);
  protected readonly sheet = linkedSignal(() => {
    const { sheets } = this.interaction();
    return sheets.find(({ name }) => name === this.area()?.sheet) ?? sheets[0] ?? null;
  });
  private readonly place = computed<Area | null>(() => {
    const [area, sheet] = [this.area(), this.sheet()];
    if (!sheet) return null;
    return area?.sheet === sheet.name ? area : { sheet: sheet.name, left: 1, top: 1, right: 1, bottom: 1 };
  });
  protected readonly areTheirs = computed(() => {
    const [sheet, area] = [this.sheet(), this.place()];
    return Boolean(sheet && area && isTheirs(sheet, area));
  });
  private readonly look = computed(() => {
    const area = this.place();
    return area ? this.sheet()?.cells[addressIn(area)] : undefined;
  });
  protected readonly format = computed(() => this.look()?.format ?? 'general');
  protected readonly isBold = computed(() => this.look()?.isBold ?? false);

  /** The layer below what is being written. Hidden data are seen with the results that the solution has for them. */
  protected readonly sheets = computed<readonly Sheet[]>(() => {
    const { sheets } = this.interaction();
    if (this.isWorkbook()) return emptied(sheets);
    return this.isSolution() ? sheets : withEntries(sheets, { ...entriesOf(sheets), ...this.scheme().solution });
  });
  protected readonly changes = computed<Entries>(() => {
    if (this.isWorkbook()) return entriesOf(this.interaction().sheets);
    return this.isSolution() ? this.scheme().solution : (this.dataSet()?.cells ?? {});
  });
  private readonly theirs = computed(() => editableTest(this.interaction()));
  protected readonly mayChange = computed(() => {
    const [isOfCandidates, isWorkbook, isSolution] = [this.theirs(), this.isWorkbook(), this.isSolution()];
    return (key: string) => isWorkbook || isOfCandidates(key) === isSolution;
  });
  protected readonly tint = computed(() => {
    const [isOfCandidates, data] = [this.theirs(), this.dataSet()];
    return (key: string): ShownCell['tint'] =>
      data ? (key in data.cells ? 'data' : undefined) : isOfCandidates(key) ? 'input' : undefined;
  });

  protected open(layer: string): void {
    this.wanted.set(layer);
  }

  protected choose(area: Area): void {
    this.area.set(area);
  }

  protected write(entries: Entries): void {
    if (!this.store.canWrite()) return;
    const data = this.dataSet();
    if (this.isWorkbook()) this.setSheets((sheets) => withEntries(sheets, entries));
    else if (data) this.setDataSet(data.id, { cells: entries });
    else this.mark({ solution: entries });
  }

  protected setTheirs(areTheirs: boolean): void {
    this.editSheet((sheet, area) => withTheirs(sheet, area, areTheirs));
  }

  protected setFormat(format: string): void {
    this.editSheet((sheet, area) => withLook(sheet, area, { format: format as CellFormat }));
  }

  protected setBold(): void {
    const isBold = !this.isBold();
    this.editSheet((sheet, area) => withLook(sheet, area, { isBold }));
  }

  protected resize(columns: string, rows: string): void {
    const held = (typed: string, most: number, otherwise: number) =>
      Math.min(most, Math.max(1, Math.trunc(Number(typed)) || otherwise));
    this.editSheet((sheet) =>
      resized(sheet, held(columns, MOST_COLUMNS, sheet.columns), held(rows, MOST_ROWS, sheet.rows)),
    );
  }

  protected addSheet(): void {
    const names = this.interaction().sheets.map(({ name }) => name);
    const name = freeId(names, 'Sheet');
    this.setSheets((sheets) => [...sheets, { name, columns: 6, rows: 12, cells: {}, editable: [] }]);
  }

  /** Solution and hidden data go by the names of the sheets. */
  protected rename(to: string): void {
    const from = this.sheet()?.name;
    const name = to.trim();
    const { sheets } = this.interaction();
    if (!from || name === from || !SHEET_NAME.test(name) || sheets.some((each) => each.name === name)) return;
    this.follow(from, name, (each) => (each.name === from ? [{ ...each, name }] : [each]));
    this.area.update((area) => area && { ...area, sheet: name });
  }

  protected removeSheet(): void {
    const from = this.sheet()?.name;
    if (from) this.follow(from, null, (each) => (each.name === from ? [] : [each]));
  }

  protected addDataSet(): void {
    const { dataSets } = this.scheme();
    const id = freeId(
      dataSets.map((each) => each.id),
      'd',
    );
    this.mark({ dataSets: [...dataSets, { id, title: `Other data ${dataSets.length + 1}`, cells: {} }] });
    this.wanted.set(id);
  }

  protected setDataSet(id: string, change: Partial<SheetDataSet>): void {
    this.mark({ dataSets: withOne(this.scheme().dataSets, id, change) });
  }

  protected removeDataSet(id: string): void {
    this.mark({ dataSets: without(this.scheme().dataSets, id) });
  }

  private editSheet(change: (sheet: Sheet, area: Area) => Sheet): void {
    const [sheet, area] = [this.sheet(), this.place()];
    if (!sheet || !area || !this.store.canWrite()) return;
    this.setSheets((sheets) => sheets.map((each) => (each.name === sheet.name ? change(each, area) : each)));
  }

  private setSheets(change: (sheets: readonly Sheet[]) => readonly Sheet[]): void {
    const { id } = this.interaction();
    this.store.change((content) =>
      editInteraction(content, id, 'spreadsheet', { sheets: change(this.interaction().sheets) }),
    );
  }

  private follow(from: string, to: string | null, change: (sheet: Sheet) => Sheet[]): void {
    this.setSheets((sheets) => sheets.flatMap(change));
    const { solution, dataSets } = this.scheme();
    this.mark({
      solution: renamed(solution, from, to),
      dataSets: dataSets.map((each) => ({ ...each, cells: renamed(each.cells, from, to) })),
    });
  }

  private mark(change: Partial<SpreadsheetScheme>): void {
    const { id } = this.interaction();
    this.store.change((content) => editScheme(content, id, 'spreadsheet', change));
  }
}

const addressIn = ({ left, top }: Area): string => addressOf({ column: left, row: top });
