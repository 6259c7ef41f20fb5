import type { InteractionKind } from '@assay/item-bank/domain';

export type Addable = InteractionKind | 'text' | 'source';
interface Kind {
  readonly kind: Addable;
  readonly name: string;
  /** What it is for, in one line. */
  readonly about: string;
}
export interface KindGroup {
  readonly title: string;
  readonly kinds: readonly Kind[];
}

/** What an item can be made of, by what the candidate does. */
export const kindGroups: readonly KindGroup[] = [
  {
    title: 'Choose',
    kinds: [
      { kind: 'choice', name: 'Choose one or many', about: 'Options below the question.' },
      { kind: 'inlineChoice', name: 'Choose in the text', about: 'A list in each gap of a sentence.' },
      { kind: 'hotspot', name: 'Point on an image', about: 'Areas that you draw on a picture.' },
    ],
  },
  {
    title: 'Arrange',
    kinds: [
      { kind: 'order', name: 'Put in order', about: 'Steps or sizes, from first to last.' },
      { kind: 'match', name: 'Match two lists', about: 'What goes with what.' },
      { kind: 'gapMatch', name: 'Fill the gaps', about: 'Words that are put into a text.' },
    ],
  },
  {
    title: 'Write',
    kinds: [
      { kind: 'numeric', name: 'Number', about: 'Read and marked with a tolerance.' },
      { kind: 'textEntry', name: 'Short text', about: 'A word or a line that a rule can mark.' },
      { kind: 'extendedText', name: 'Long text', about: 'An examiner marks it by your criteria.' },
    ],
  },
  {
    title: 'Show',
    kinds: [
      { kind: 'code', name: 'Code task', about: 'A program that is run and checked.' },
      { kind: 'spreadsheet', name: 'Spreadsheet', about: 'A workbook; results and formulas are checked.' },
      { kind: 'observation', name: 'Observed demonstration', about: 'An examiner watches and fills in a checklist.' },
    ],
  },
  {
    title: 'Around the parts',
    kinds: [
      { kind: 'text', name: 'Text between parts', about: 'What the next parts share.' },
      { kind: 'source', name: 'Source…', about: 'Material beside the question, for several items.' },
    ],
  },
];
const COMMON: readonly Addable[] = ['choice', 'inlineChoice', 'numeric', 'textEntry', 'order', 'code'];
const all = kindGroups.flatMap(({ kinds }) => kinds);
export const commonKinds = COMMON.flatMap((kind) => all.find((each) => each.kind === kind) ?? []);
export const kindCount = all.filter(({ kind }) => kind !== 'text' && kind !== 'source').length;
