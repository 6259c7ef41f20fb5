import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
  type Signal,
} from '@angular/core';
import { addressOf, columnName, isInside, readAddress, type CellPlace, type Sheet } from '@assay/item-bank/domain';
import { areaOf, placeAfter, type Selection } from './selection';

export interface ShownCell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'error' | 'truth';
  readonly isEditable: boolean;
  readonly isBold: boolean;
  /** own: to be filled in · in the author's editor, input: candidates fill it in · data: hidden data replace it */
  readonly tint?: 'own' | 'input' | 'data' | undefined;
}
/** Signals themselves, not their values: a key that follows at once must find what the one before it did. */
export interface GridState {
  readonly selection: Signal<Selection>;
  /** What is being written in the active cell; null while nothing is. */
  readonly draft: Signal<string | null>;
}
/** What somebody does in the grid; the workbook around it does it. */
export type GridAction =
  | { readonly do: 'select'; readonly place: CellPlace; readonly extend: boolean }
  | { readonly do: 'edit'; readonly text: string | null }
  | { readonly do: 'press'; readonly place: CellPlace; readonly extend: boolean; readonly caret: number | null }
  | { readonly do: 'pull'; readonly place: CellPlace }
  | { readonly do: 'commit'; readonly across: number; readonly down: number }
  | { readonly do: 'copy' | 'cut' | 'paste'; readonly event: ClipboardEvent }
  | { readonly do: 'cancel' | 'clear' | 'fillDown' | 'undo' | 'redo' | 'selectAll' };

/** As high as the style makes it; rows beyond a screenful are drawn when they are scrolled to. */
const ROW_PX = 31;
const ALL_UP_TO = 80;
const DRAWN = 60;

/**
 * One sheet as a data grid (WAI-ARIA APG): one stop of the Tab key, arrows move, Enter or F2 write, Escape takes back.
 * While something is written Tab goes to the next cell; otherwise it leaves the grid.
 */
@Component({
  selector: 'assay-sheet-grid',
  templateUrl: './sheet-grid.html',
  styleUrl: './sheet-grid.css',
  host: {
    '(keydown)': 'press($event)',
    '(pointerdown)': 'down($event)',
    '(pointerover)': 'over($event)',
    '(pointerup)': 'up()',
    '(dblclick)': 'open($event)',
    '(copy)': "clip('copy', $event)",
    '(cut)': "clip('cut', $event)",
    '(paste)': "clip('paste', $event)",
  },
})
export class SheetGrid {
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  readonly sheet = input.required<Sheet>();
  readonly label = input.required<string>();
  readonly state = input.required<GridState>();
  readonly describedBy = input<string | null>(null);
  readonly shown = input.required<(place: CellPlace) => ShownCell>();
  readonly action = output<GridAction>();
  readonly draftChange = output<string>();
  protected readonly selection = computed(() => this.state().selection());
  protected readonly draft = computed(() => this.state().draft());
  private readonly scrolled = signal(0);
  private isPulling = false;

  protected readonly columns = computed(() => Array.from({ length: this.sheet().columns }, (_, at) => at + 1));
  protected readonly area = computed(() => areaOf(this.selection(), this.sheet().name));
  private readonly first = computed(() => {
    const { rows } = this.sheet();
    if (rows <= ALL_UP_TO) return 1;
    return Math.max(1, Math.min(rows - DRAWN + 1, Math.floor(this.scrolled() / ROW_PX) - 12));
  });
  protected readonly rows = computed(() => {
    const { rows, name } = this.sheet();
    const [first, shown] = [this.first(), this.shown()];
    const last = rows <= ALL_UP_TO ? rows : Math.min(rows, first + DRAWN - 1);
    return Array.from({ length: last - first + 1 }, (_, at) => {
      const row = first + at;
      const cells = this.columns().map((column) => {
        const place = { column, row };
        return { ...shown(place), address: addressOf(place), place, isSelected: isInside(this.area(), name, place) };
      });
      return { row, cells };
    });
  });
  protected readonly before = computed(() => (this.first() - 1) * ROW_PX);
  protected readonly after = computed(() => (this.sheet().rows - (this.rows().at(-1)?.row ?? 0)) * ROW_PX);

  protected nameOf(column: number): string {
    return columnName(column);
  }

  protected widthOf(column: number): number {
    return this.sheet().widths?.[columnName(column)] ?? 11;
  }

  protected isActive({ column, row }: CellPlace): boolean {
    const { active } = this.selection();
    return active.column === column && active.row === row;
  }

  protected scroll(): void {
    this.scrolled.set(this.frame().nativeElement.scrollTop);
  }

  /** The active cell, or the field in it, gets the focus once it is drawn. */
  focus(): void {
    const { row } = this.selection().active;
    if (!this.rows().some((each) => each.row === row)) {
      this.frame().nativeElement.scrollTop = (row - 4) * ROW_PX;
      this.scroll();
    }
    afterNextRender(
      () => {
        const cell = this.host.querySelector<HTMLElement>(`[data-cell="${addressOf(this.selection().active)}"]`);
        const field = cell?.querySelector('input');
        (field ?? cell)?.focus({ preventScroll: true });
        cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      },
      { injector: this.injector },
    );
  }

  protected press(event: KeyboardEvent): void {
    if (event.altKey || event.isComposing) return;
    const done = this.draft() === null ? this.pressInGrid(event) : this.pressInCell(event);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private pressInGrid(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    const place = placeAfter(event, this.selection().active, this.sheet());
    if (place) return this.act({ do: 'select', place, extend: shiftKey });
    if (event.ctrlKey || event.metaKey) return this.pressWithControl(key.toLowerCase(), shiftKey);
    if (key === 'Enter' || key === 'F2') return this.act({ do: 'edit', text: null });
    if (key === 'Delete' || key === 'Backspace') return this.act({ do: 'clear' });
    if (key.length === 1 && key !== ' ') return this.act({ do: 'edit', text: key });
    return false;
  }

  private pressWithControl(key: string, shiftKey: boolean): boolean {
    if (key === 'z') return this.act({ do: shiftKey ? 'redo' : 'undo' });
    if (key === 'y') return this.act({ do: 'redo' });
    if (key === 'd') return this.act({ do: 'fillDown' });
    return key === 'a' && this.act({ do: 'selectAll' });
  }

  private pressInCell({ key, shiftKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey) return false;
    if (key === 'Enter') return this.act({ do: 'commit', across: 0, down: shiftKey ? -1 : 1 });
    if (key === 'Tab') return this.act({ do: 'commit', across: shiftKey ? -1 : 1, down: 0 });
    if (key === 'Escape') return this.act({ do: 'cancel' });
    // The field is not drawn yet: the letter belongs to it all the same.
    return key.length === 1 && !(target instanceof HTMLInputElement) && this.act({ do: 'edit', text: key });
  }

  private act(action: GridAction): true {
    this.action.emit(action);
    // A field that is there still takes the next letter before the page is drawn: it must hold what is written now.
    const [field, draft] = [this.host.querySelector<HTMLInputElement>('td input'), this.draft()];
    if (field && draft !== null && field.value !== draft) field.value = draft;
    this.focus();
    return true;
  }

  protected down(event: PointerEvent): void {
    const place = placeOf(event.target);
    if (!place || event.button !== 0) return;
    const field = this.host.querySelector<HTMLInputElement>('td input');
    if (field && this.isActive(place)) return; // the caret goes where one clicks
    const extend = event.shiftKey;
    this.isPulling = event.pointerType !== 'touch'; // a finger scrolls
    if (this.draft() !== null || this.isPulling) event.preventDefault(); // the field keeps the focus
    this.act({ do: 'press', place, extend, caret: field?.selectionStart ?? null });
  }

  protected over(event: PointerEvent): void {
    const place = this.isPulling && event.buttons === 1 ? placeOf(event.target) : null;
    if (place) this.action.emit({ do: 'pull', place });
  }

  protected up(): void {
    this.isPulling = false;
  }

  protected open(event: Event): void {
    if (this.draft() === null && placeOf(event.target)) this.act({ do: 'edit', text: null });
  }

  protected clip(what: 'copy' | 'cut' | 'paste', event: ClipboardEvent): void {
    // The rules of an exam come first: where they stop the clipboard, they have stopped this event.
    if (this.draft() === null && !event.defaultPrevented) this.action.emit({ do: what, event });
  }

  /** A field that is left in any way has been written in; one that is taken away tells it when the next one is active. */
  protected leave(place: CellPlace): void {
    if (this.draft() !== null && this.isActive(place)) this.action.emit({ do: 'commit', across: 0, down: 0 });
  }
}

function placeOf(target: EventTarget | null): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  return cell ? readAddress(cell.dataset['cell'] ?? '') : null;
}
