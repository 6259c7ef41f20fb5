import { plainText } from '../content/content';
import type { Sheet } from '../sheet/workbook';
import type { Interaction } from './interaction';

/** The words of a sheet: numbers and formulas say nothing to a search. */
const textsIn = (cells: Sheet['cells']) =>
  Object.values(cells).flatMap(({ entry }) => (/^[^=\d]*\p{L}/u.test(entry) ? [entry] : []));

/** What a part says beside its prompt: what the search looks through, and what an author shows on purpose. */
export function wordsOf(interaction: Interaction): string[] {
  switch (interaction.kind) {
    case 'choice':
    case 'order':
      return interaction.options.map(({ content }) => plainText(content));
    case 'inlineChoice':
      return [
        plainText(interaction.text),
        ...interaction.gaps.flatMap(({ options }) => options.map(({ text }) => text)),
      ];
    case 'gapMatch':
      return [plainText(interaction.text), ...interaction.words.map(({ text }) => text)];
    case 'match':
      return [...interaction.sources, ...interaction.targets].map(({ content }) => plainText(content));
    case 'hotspot':
      return [interaction.image.alt, ...interaction.areas.map(({ label }) => label)];
    case 'numeric':
      return [interaction.prefix, interaction.suffix].filter((words) => words !== '');
    case 'code':
      return [interaction.title];
    case 'spreadsheet':
      return interaction.sheets.flatMap(({ name, cells }) => [name, ...textsIn(cells)]);
    case 'textEntry':
    case 'extendedText':
    case 'observation':
      return [];
  }
}
