import type { Params } from '@angular/router';

/** One line of the palette: a page, an action or a thing that was found. */
export interface PaletteEntry {
  readonly key: string;
  readonly label: string;
  /** What tells it from others of its name: a code, a date, a state. */
  readonly detail: string;
  readonly link: readonly string[];
  readonly query?: Params;
  /** Holds the name of a candidate: never kept among the recent ones. */
  readonly isPersonal?: boolean;
}
export interface PaletteGroup {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

/** Every word of the search stands somewhere in the texts; an empty search matches everything. */
export function matches(search: string, ...texts: readonly string[]): boolean {
  const text = fold(texts.join(' '));
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** “Søren” is found by “soren”: accents and case do not matter to whoever types in a hurry. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('Ø', 'O').toLowerCase().trim();
}

export const mostRecent = (recent: readonly PaletteEntry[], chosen: PaletteEntry): PaletteEntry[] =>
  chosen.isPersonal ? [...recent] : [chosen, ...recent.filter(({ key }) => key !== chosen.key)].slice(0, 6);
