import { addPart, newItem, paragraph, removePart, type ItemContent } from '@assay/item-bank/domain';
import { addText, replaceText } from '../state/blocks';
import { editInteraction, editScheme, setOutcome } from '../state/edits';
import { editOrder } from '../state/keyed-edits';
import { changesBetween } from './changes';

const outcomeName = (id: string | null) => ({ o1: 'LO1', o2: 'LO2' })[id ?? ''] ?? 'No outcome';
const between = (before: ItemContent, after: ItemContent) => changesBetween(before, after, outcomeName);
const option = (id: string, words: string) => ({ id, content: [paragraph(words)], fixed: false });

const choice = editScheme(
  editInteraction(addPart(newItem('Averages', 'en'), 'choice'), 'i1', 'choice', {
    prompt: [paragraph('Which resists outliers?')],
    options: [option('o1', 'Mean'), option('o2', 'Median')],
  }),
  'i1',
  'choice',
  { correct: ['o2'], marks: '2' },
);

describe('What changed between two versions of an item', () => {
  it('is nothing where nothing changed', () => {
    expect(between(choice, JSON.parse(JSON.stringify(choice)) as ItemContent)).toEqual([]);
  });

  it('is said with what it was and what it is', () => {
    const retitled = { ...replaceText(choice, 'text-1', [paragraph('Look at the table.')]), title: 'Outliers' };
    expect(between(choice, retitled)).toEqual([
      { about: 'Title', was: 'Averages', is: 'Outliers' },
      { about: 'Text of the question', was: null, is: 'Look at the table.' },
    ]);
  });

  it('names a right answer, a mark and an outcome that changed', () => {
    const rekeyed = setOutcome(editScheme(choice, 'i1', 'choice', { correct: ['o1'], marks: '3' }), 'i1', 'o2');
    const found = between(setOutcome(choice, 'i1', 'o1'), rekeyed);
    expect(found).toContainEqual({ about: 'Part 1, Choice: marks', was: '2', is: '3' });
    expect(found).toContainEqual({ about: 'Part 1, Choice: outcome', was: 'LO1', is: 'LO2' });
    const marking = found.find(({ about }) => about === 'Part 1, Choice: marking');
    expect(marking?.was).toContain('Median');
    expect(marking?.is).toContain('Mean');
  });

  it('tells parts that came, went and moved', () => {
    const two = addPart(choice, 'order');
    expect(between(choice, two)).toEqual([{ about: 'Part 2, Order', was: null, is: 'No words of its own' }]);
    expect(between(two, removePart(two, 'i1'))).toContainEqual({
      about: 'Choice, taken out',
      was: 'Which resists outliers?',
      is: null,
    });
    const turned = editOrder(two, 'i2', [option('o1', 'Rinse'), option('o2', 'Dry')]);
    expect(between(turned, editOrder(turned, 'i2', [option('o2', 'Dry'), option('o1', 'Rinse')]))).toContainEqual({
      about: 'Part 2, Order: what candidates see',
      was: 'Rinse; Dry',
      is: 'Dry; Rinse',
    });
  });

  it('does not pass over the same words in another form', () => {
    const plain = replaceText(addText(choice, null), 'text-1', [paragraph('Now')]);
    const strong = replaceText(plain, 'text-1', [
      { t: 'el', n: 'p', c: [{ t: 'el', n: 'strong', c: [{ t: 'text', v: 'Now' }] }] },
    ]);
    expect(between(plain, strong)).toHaveLength(1);
  });
});
