import { Component, computed, ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import {
  addressOf,
  calculate,
  cellKey,
  entryOf,
  editableTest,
  placesIn,
  shownAt,
  type Area,
  type CellPlace,
  type Entries,
  type Sheet,
} from '@assay/item-bank/domain';
import { Announcer, Tabs } from '@assay/ui-kit';
import { hintFor } from './hint';
import { point, pull, waitsForCell, type Pointing } from './pointing';
import { areaOf, at, FIRST, type Selection } from './selection';
import { clear, copyOf, fillDown, nameOf, paste, write, type Copied, type Edit, type SheetPage } from './sheet-edits';
import { SheetGrid, type GridAction, type ShownCell } from './sheet-grid';
import { readTable, writeTable } from './table-text';

/** What is being written, and where the keys go meanwhile. */
interface Draft {
  readonly text: string;
  readonly where: 'cell' | 'line';
}
const MOST_STEPS_BACK = 100;
let made = 0;

/**
 * A workbook to work in: sheets, the line with the entry of the active cell, and what it says about itself. It keeps
 * nothing: `changes` are the entries that differ from those of the sheets.
 */
@Component({
  selector: 'assay-sheet-book',
  imports: [SheetGrid, Tabs],
  templateUrl: './sheet-book.html',
  styleUrl: './sheet-book.css',
})
export class SheetBook {
  private readonly announcer = inject(Announcer);
  private readonly grid = viewChild.required(SheetGrid);
  private readonly line = viewChild.required<ElementRef<HTMLInputElement>>('line');
  readonly sheets = input.required<readonly Sheet[]>();
  readonly changes = input<Entries>({});
  readonly label = input('Workbook');
  readonly disabled = input(false);
  /** Absent: what candidates may change. */
  readonly mayChange = input<(key: string) => boolean>();
  readonly tint = input<(key: string) => ShownCell['tint']>();
  readonly changesChange = output<Entries>();
  readonly selected = output<Area>();

  /** What is true already, while the page around it has not been drawn with it yet: keys come faster. */
  private readonly now = linkedSignal(() => this.changes());
  protected readonly id = `sheet-${++made}`;
  protected readonly name = linkedSignal<readonly Sheet[], string>({
    source: this.sheets,
    computation: (sheets, before) => sheets.find(({ name }) => name === before?.value)?.name ?? sheets[0]?.name ?? '',
  });
  protected readonly tabs = computed(() => this.sheets().map(({ name }) => ({ id: name, label: name })));
  protected readonly sheet = computed(() => this.sheets().find(({ name }) => name === this.name()) ?? null);
  protected readonly selection = signal<Selection>(FIRST);
  protected readonly draft = signal<Draft | null>(null);
  private pointing: Pointing | null = null;
  private copied: Copied | null = null;
  private past: Entries[] = [];
  private future: Entries[] = [];

  private readonly theirs = computed(() => editableTest({ sheets: this.sheets() }));
  private readonly book = computed(() => calculate(this.sheets(), this.now()));
  private readonly page = computed<SheetPage | null>(() => {
    const sheet = this.sheet();
    return sheet && { sheet, entryAt: (key) => this.entryAt(key), mayChange: (key) => this.allows(key) };
  });
  protected readonly area = computed(() => areaOf(this.selection(), this.name()));
  protected readonly place = computed(() => nameOf(this.area()));
  private readonly key = computed(() => cellKey(this.name(), this.selection().active));
  protected readonly entry = computed(() => this.draft()?.text ?? this.entryAt(this.key()));
  protected readonly isLocked = computed(() => !this.allows(this.key()));
  protected readonly inCell = computed(() => {
    const draft = this.draft();
    return draft?.where === 'cell' ? draft.text : null;
  });
  protected readonly state = { selection: this.selection, draft: this.inCell };
  protected readonly hint = computed(() => {
    const isLocked = this.isLocked() && !this.disabled();
    return hintFor(this.book(), this.area(), this.key(), this.entryAt(this.key()), isLocked);
  });
  protected readonly shown = computed(() => {
    const [book, sheets, name] = [this.book(), this.sheets(), this.name()];
    const tint = this.tint();
    return ({ column, row }: CellPlace): ShownCell => {
      const key = cellKey(name, { column, row });
      const value = book.valueAt(key);
      const kind = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'truth' : 'text';
      return {
        text: shownAt({ sheets }, book, key),
        kind: value !== null && typeof value === 'object' ? 'error' : kind,
        isEditable: this.allows(key),
        isBold: this.sheet()?.cells[addressOf({ column, row })]?.isBold ?? false,
        tint: tint ? tint(key) : this.allows(key) ? 'own' : undefined,
      };
    };
  });

  protected open(name: string): void {
    this.commit();
    this.name.set(name);
    this.select(FIRST);
  }

  protected act(action: GridAction): void {
    const page = this.page();
    if (!page) return;
    switch (action.do) {
      case 'select':
        this.commit();
        return this.select({ anchor: action.extend ? this.selection().anchor : action.place, active: action.place });
      case 'press':
        return this.press(action.place, action.extend, action.caret);
      case 'pull':
        return this.pull(action.place);
      case 'edit':
        return this.edit(action.text);
      case 'commit':
        this.commit();
        return this.step(action.across, action.down);
      case 'cancel':
        return this.draft.set(null);
      case 'clear':
        return this.apply(clear(page, this.area()), 'cleared');
      case 'fillDown':
        return this.apply(fillDown(page, this.area()), 'filled');
      case 'undo':
      case 'redo':
        return this.travel(action.do);
      case 'selectAll': {
        const { columns, rows } = page.sheet;
        return this.select({ anchor: { column: columns, row: rows }, active: { column: 1, row: 1 } });
      }
      case 'copy':
      case 'cut':
        return this.copy(page, action.event, action.do === 'cut');
      case 'paste':
        return this.paste(page, action.event);
    }
  }

  /** In the line above the grid. */
  protected writeLine(text: string): void {
    if (!this.isLocked()) this.draft.set({ text, where: 'line' });
  }

  protected pressInLine(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Escape') {
      this.draft.set(null);
      this.line().nativeElement.value = this.entry();
    } else {
      this.commit();
      this.step(0, 1);
    }
    this.grid().focus();
  }

  protected writeCell(text: string): void {
    this.pointing = null;
    this.draft.set({ text, where: 'cell' });
  }

  protected commit(): void {
    const [draft, page] = [this.draft(), this.page()];
    this.draft.set(null);
    this.pointing = null;
    if (draft && page) this.apply(write(page, this.selection().active, draft.text));
  }

  private edit(text: string | null): void {
    const draft = this.draft();
    if (this.isLocked())
      return this.announcer.say(this.disabled() ? 'This cannot be changed.' : 'This cell is locked.');
    if (draft && text !== null) return this.writeCell(draft.text + text);
    this.writeCell(text ?? this.entryAt(this.key()));
  }

  private press(place: CellPlace, extend: boolean, caret: number | null): void {
    const draft = this.draft();
    if (draft?.where === 'cell' && caret !== null && waitsForCell(draft.text, caret)) {
      const pointed = point(draft.text, caret, place);
      this.pointing = pointed;
      return this.draft.set({ text: pointed.text, where: 'cell' });
    }
    this.commit();
    this.select(extend ? { ...this.selection(), active: place } : at(place));
  }

  private pull(place: CellPlace): void {
    const draft = this.draft();
    if (draft && this.pointing) {
      const pointed = pull(draft.text, this.pointing, place);
      this.pointing = pointed;
      this.draft.set({ text: pointed.text, where: 'cell' });
    } else if (!draft) this.select({ anchor: this.selection().anchor, active: place });
  }

  private step(across: number, down: number): void {
    const sheet = this.sheet();
    if (!sheet || (across === 0 && down === 0)) return;
    const { column, row } = this.selection().active;
    const held = (value: number, most: number) => Math.min(most, Math.max(1, value));
    this.select(at({ column: held(column + across, sheet.columns), row: held(row + down, sheet.rows) }));
  }

  private select(selection: Selection): void {
    this.selection.set(selection);
    this.selected.emit(areaOf(selection, this.name()));
  }

  private copy(page: SheetPage, event: ClipboardEvent, isCut: boolean): void {
    const rows: string[][] = [];
    for (const place of placesIn(this.area())) {
      (rows[place.row - this.area().top] ??= []).push(
        shownAt({ sheets: this.sheets() }, this.book(), cellKey(this.name(), place)),
      );
    }
    const text = writeTable(rows);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    this.copied = copyOf(page, this.area(), text);
    if (isCut) this.apply(clear(page, this.area()), 'cut');
  }

  private paste(page: SheetPage, event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    event.preventDefault();
    if (text === '') return;
    const own = this.copied?.text === text ? this.copied : null;
    const table = own?.rows ?? readTable(text);
    this.apply(paste(page, this.area(), table, own?.from ?? null), 'pasted');
    const { left, top } = this.area();
    const width = Math.max(...table.map((row) => row.length));
    if (table.length * width > 1) {
      const corner = {
        column: Math.min(page.sheet.columns, left + width - 1),
        row: Math.min(page.sheet.rows, top + table.length - 1),
      };
      this.select({ anchor: corner, active: { column: left, row: top } });
    }
  }

  private apply({ entries, locked }: Edit, done = ''): void {
    const before = this.now();
    const after = { ...before };
    for (const [key, entry] of Object.entries(entries)) {
      if (entry === entryOf({ sheets: this.sheets() }, key)) delete after[key];
      else after[key] = entry;
    }
    const count = Object.keys(entries).length;
    if (locked > 0)
      this.announcer.say(`${locked} locked ${locked === 1 ? 'cell stays as it is' : 'cells stay as they are'}.`);
    else if (done !== '') this.announcer.say(`${count} ${count === 1 ? 'cell' : 'cells'} ${done}.`);
    if (isSame(before, after)) return;
    this.past = [...this.past.slice(1 - MOST_STEPS_BACK), before];
    this.future = [];
    this.give(after);
  }

  private travel(way: 'undo' | 'redo'): void {
    if (this.disabled()) return;
    const [from, to] = way === 'undo' ? [this.past, this.future] : [this.future, this.past];
    const next = from.pop();
    if (!next) return;
    to.push(this.now());
    this.give(next);
    this.announcer.say(way === 'undo' ? 'Undone.' : 'Done again.');
  }

  private give(changes: Entries): void {
    this.now.set(changes);
    this.changesChange.emit(changes);
  }

  private entryAt(key: string): string {
    return this.now()[key] ?? entryOf({ sheets: this.sheets() }, key);
  }

  private allows(key: string): boolean {
    if (this.disabled()) return false;
    return (this.mayChange() ?? this.theirs())(key);
  }
}

const isSame = (a: Entries, b: Entries) =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, entry]) => b[key] === entry);
