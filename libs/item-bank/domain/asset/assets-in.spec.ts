import { element, paragraph, text, type ContentNode } from '../content/content';
import { itemOf, measures } from '../testing/items';
import { gauge, nozzles, permit, pressure, startUp } from '../testing/keyed-items';
import { assetsIn, assetsInText } from './assets-in';

const picture = (letter: string): ContentNode => ({
  ...{ t: 'img', asset: letter.repeat(64), alt: 'A part of the machine', width: 10, height: 10 },
});

describe('The pictures of an item', () => {
  it('are found wherever candidates see them: in texts, questions, options, rows, gaps and under areas', () => {
    const [choice, scheme] = measures;
    if (choice.kind !== 'choice') throw new Error('The first part is a choice.');
    const item = itemOf(
      [{ ...choice, options: choice.options.map((option) => ({ ...option, content: [picture('1')] })) }, scheme],
      [{ ...startUp[0], prompt: [element('p', text('Order.'), picture('2'))] }, startUp[1]],
      [{ ...nozzles[0], targets: nozzles[0].targets.map((end) => ({ ...end, content: [picture('3')] })) }, nozzles[1]],
      [{ ...permit[0], text: [...permit[0].text, picture('4')] }, permit[1]],
      [{ ...pressure[0], text: [...pressure[0].text, picture('5')] }, pressure[1]],
      gauge,
    );
    const delivery = { ...item.delivery, body: [...item.delivery.body, element('ul', element('li', picture('6')))] };
    const found = assetsIn(delivery);
    expect(new Set(found)).toEqual(
      new Set([...'123456'].map((letter) => letter.repeat(64)).concat(gauge[0].image.asset)),
    );
    expect(found).toHaveLength(7); // each once
  });

  it('are none in a text of words alone, and none where no picture was chosen yet', () => {
    expect(assetsInText([paragraph('Words.')])).toEqual([]);
    const blank = { ...gauge[0], image: { asset: '', alt: '', width: 0, height: 0 } };
    expect(assetsIn(itemOf([blank, gauge[1]]).delivery)).toEqual([]);
  });
});
