import { addPart, newItem, paragraph } from '@assay/item-bank/domain';
import { addText, blocksOf, moveBlock, removeText, replaceText } from './blocks';

const item = addPart(addPart(newItem('Sales per visit', 'en'), 'numeric'), 'choice');
const shape = (of: typeof item) =>
  blocksOf(of.delivery.body).map((block) => (block.kind === 'part' ? block.interactionId : 'text'));

describe('The parts of an item in the editor', () => {
  it('are runs of text and parts, in the order of the item', () => {
    expect(shape(item)).toEqual(['text', 'i1', 'i2']);
    expect(shape(addText(item, 'i1'))).toEqual(['text', 'i1', 'text', 'i2']);
  });

  it('move, and are numbered anew', () => {
    const moved = moveBlock(item, 2, 1);
    expect(shape(moved)).toEqual(['text', 'i2', 'i1']);
    expect(moved.delivery.interactions.map(({ id }) => id)).toEqual(['i2', 'i1']);
    expect(moveBlock(item, 2, 5)).toBe(item);
  });

  it('are written and removed one by one', () => {
    const written = replaceText(item, 'text-1', [paragraph('Use the table.'), paragraph('Then answer.')]);
    expect(blocksOf(written.delivery.body)[0]).toMatchObject({
      nodes: [paragraph('Use the table.'), paragraph('Then answer.')],
    });
    expect(shape(removeText(written, 'text-1'))).toEqual(['i1', 'i2']);
  });
});
