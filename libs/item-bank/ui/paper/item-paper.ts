import { Component, computed, inject, input } from '@angular/core';
import { columnName, type CandidateExtendedText, type CandidateItem, type Sheet } from '@assay/item-bank/domain';
import { AssetSource } from '../content/asset-source';
import { ContentView } from '../content/content-view';
import { blocksOf } from '../player/item-player';

/** Handwriting needs about eight words to a line. */
const WORDS_PER_LINE = 8;
const MOST_PRINTED_ROWS = 60;
const [FEWEST_LINES, MOST_LINES] = [6, 30] as const;

/** An item on paper: boxes to tick, lines to write on, and room for everything that is dragged on a screen. */
@Component({
  selector: 'assay-item-paper',
  imports: [ContentView],
  templateUrl: './item-paper.html',
  styleUrl: './item-paper.css',
  host: { '[attr.lang]': 'item().language' },
})
export class ItemPaper {
  private readonly assets = inject(AssetSource);
  readonly item = input.required<CandidateItem>();
  protected readonly blocks = computed(() => blocksOf(this.item()));

  protected linesFor({ wordsAdvised }: CandidateExtendedText): readonly number[] {
    const lines = Math.ceil((wordsAdvised ?? 120) / WORDS_PER_LINE);
    return Array.from({ length: Math.min(MOST_LINES, Math.max(FEWEST_LINES, lines)) }, (_, line) => line);
  }

  protected pictureOf(asset: string): string {
    return this.assets.of(asset);
  }

  /** The sheet as it is handed out, with the letters of the columns. */
  protected rowsOf(sheet: Sheet): string[][] {
    const columns = Array.from({ length: sheet.columns }, (_, at) => columnName(at + 1));
    const rows = Array.from({ length: Math.min(sheet.rows, MOST_PRINTED_ROWS) }, (_, row) => [
      String(row + 1),
      ...columns.map((column) => sheet.cells[`${column}${row + 1}`]?.entry ?? ''),
    ]);
    return [['', ...columns], ...rows];
  }

  protected letter(index: number): string {
    return String.fromCharCode(65 + index);
  }

  /** The words of one gap, in a row to choose from. */
  protected optionsOf(gaps: readonly { id: string; options: readonly { text: string }[] }[], gap: string): string {
    return (
      gaps
        .find(({ id }) => id === gap)
        ?.options.map(({ text }) => text)
        .join(' / ') ?? ''
    );
  }
}
