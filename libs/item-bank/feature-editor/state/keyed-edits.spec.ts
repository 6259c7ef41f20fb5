import {
  addPart,
  element,
  gap,
  newItem,
  paragraph,
  text,
  type ItemContent,
  type OrderScheme,
} from '@assay/item-bank/domain';
import { editScheme } from './edits';
import {
  chooseKey,
  editOrder,
  editPaired,
  keyGroups,
  writeGapText,
  writeInlineText,
  type TakenOut,
} from './keyed-edits';

const part = (content: ItemContent) => content.delivery.interactions[0]!;
const correct = (content: ItemContent) => (content.secret.schemes['i1'] as OrderScheme).correct;
function ofKind<Kind extends 'inlineChoice' | 'gapMatch' | 'match' | 'order'>(content: ItemContent, kind: Kind) {
  const found = part(content);
  if (found.kind !== kind) throw new Error(kind);
  return found as Extract<typeof found, { kind: Kind }>;
}
const sentence = (...refs: string[]) => [element('p', text('It is '), ...refs.map(gap))];

describe('Gaps in a text', () => {
  const item = addPart(newItem('Sales', 'en'), 'inlineChoice');

  it('are those that stand in the text, in its order', () => {
    const written = writeInlineText(item, ofKind(item, 'inlineChoice'), sentence('g2', 'g1'), new Map());
    expect(ofKind(written, 'inlineChoice').gaps.map(({ id }) => id)).toEqual(['g2', 'g1']);
  });

  it('take their right answer along when they go, and bring it back when the author undoes it', () => {
    const taken: TakenOut = new Map();
    const keyed = editScheme(item, 'i1', 'inlineChoice', { correct: ['g1 o2'] });
    const without = writeInlineText(keyed, ofKind(keyed, 'inlineChoice'), sentence(), taken);
    expect(correct(without)).toEqual([]);
    const undone = writeInlineText(without, ofKind(without, 'inlineChoice'), sentence('g1'), taken);
    expect(correct(undone)).toEqual(['g1 o2']);
  });

  it('lose the keys of a word that is taken out of the list', () => {
    const words = addPart(newItem('Sales', 'en'), 'gapMatch');
    const two = writeGapText(words, ofKind(words, 'gapMatch'), sentence('g1', 'g2'));
    const keyed = editScheme(two, 'i1', 'gapMatch', { correct: ['w1 g1', 'w2 g2'] });
    const fewer = editPaired(keyed, 'i1', 'gapMatch', { words: ofKind(keyed, 'gapMatch').words.slice(1) });
    expect(correct(fewer)).toEqual(['w2 g2']);
  });
});

describe('Right answers', () => {
  it('of a row that goes with one thing alone replace each other; other rows keep theirs', () => {
    const item = addPart(newItem('Sales', 'en'), 'match');
    const groups = keyGroups(ofKind(item, 'match'));
    const first = chooseKey(['s2 t2'], groups, 's1', 's1 t1', true);
    expect(chooseKey(first, groups, 's1', 's1 t3', true)).toEqual(['s1 t3', 's2 t2']);
    expect(chooseKey(first, groups, 's1', 's1 t1', false)).toEqual(['s2 t2']);
  });

  it('of an order are its lines as they are written', () => {
    const item = addPart(newItem('Sales', 'en'), 'order');
    const [a, b, c] = ofKind(item, 'order').options;
    const moved = editOrder(item, 'i1', [{ ...b!, content: [paragraph('Rinse')] }, c!, a!]);
    expect(correct(moved)).toEqual(['o2', 'o3', 'o1']);
  });
});
