import {
  addItem,
  addSection,
  moveItem,
  moveItemTo,
  moveSection,
  removeItem,
  removeSection,
  renameSection,
  replaceItem,
} from './edit-form';
import { formMarks, slotNumber, type FormContent } from './form';
import { contentOf, item, lo1, slotFor } from './form.fixture';

const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((label) => item(label, lo1, '1.5'));
const start = contentOf([a!, b!], [c!]);
const order = (content: FormContent) => content.sections.map(({ items }) => items.map(({ slot }) => slot).join(' '));

describe('composing a form', () => {
  it('adds an item in a new place, whose name no other place has', () => {
    const { slot: _, ...added } = slotFor('', d!);
    const content = addItem(start, 's1', added);
    expect(order(content)).toEqual(['q1 q2 q4', 'q3']);
    expect(formMarks(content)).toBe('6');
  });

  it('moves an item within its section and over its edge, and keeps the name of the place', () => {
    expect(order(moveItem(start, 'q2', -1))).toEqual(['q2 q1', 'q3']);
    expect(order(moveItem(start, 'q2', 1))).toEqual(['q1', 'q2 q3']);
    expect(order(moveItem(start, 'q3', -1))).toEqual(['q1 q2 q3', '']);
    expect(order(moveItem(start, 'q1', -1))).toEqual(order(start));
    expect(order(moveItem(start, 'q3', 1))).toEqual(order(start));
    expect(order(moveItemTo(start, 'q3', 's1', 1))).toEqual(['q1 q3 q2', '']);
    expect(order(moveItem(start, 'q9', 1))).toEqual(order(start));
  });

  it('numbers questions over all sections', () => {
    expect([slotNumber(start, 'q1'), slotNumber(start, 'q3')]).toEqual([1, 3]);
    expect(slotNumber(moveSection(start, 's2', -1), 'q3')).toBe(1);
  });

  it('adds, renames, moves and removes sections', () => {
    const three = addSection(start, 's3', 'Explaining');
    expect(three.sections.map(({ title }) => title)).toEqual(['Part 1', 'Part 2', 'Explaining']);
    expect(renameSection(three, 's3', 'Why').sections[2]?.title).toBe('Why');
    expect(moveSection(three, 's3', -1).sections.map(({ id }) => id)).toEqual(['s1', 's3', 's2']);
    expect(moveSection(three, 's3', 1).sections.map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
    expect(order(removeSection(start, 's1'))).toEqual(['q3']);
  });

  it('removes an item and replaces its version in the same place', () => {
    expect(order(removeItem(start, 'q1'))).toEqual(['q2', 'q3']);
    const { slot: _, ...newer } = slotFor('', { ...a!, itemVersionId: 'version-A2' });
    const replaced = replaceItem(start, 'q1', newer);
    expect(replaced.sections[0]?.items[0]).toMatchObject({ slot: 'q1', itemVersionId: 'version-A2' });
    expect(start.sections[0]?.items[0]?.itemVersionId).toBe('version-A');
  });
});
