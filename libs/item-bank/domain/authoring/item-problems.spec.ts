import { paragraph } from '../content/content';
import type { ItemContent } from '../item/item';
import { itemProblems } from './item-problems';
import { contentHash, settle } from '../item/settle';
import { itemMarks, markParts, outcomesOf } from '../item/mark-part';
import { itemOf, LO1, LO2, measures, wholeItem } from '../testing/items';
import { addPart, inBodyOrder, newItem, removePart } from './new-item';
import { testMarking } from './sample';
import { suggestSamples } from './suggest-samples';

const item = wholeItem();
const sentences = (of: ItemContent) => itemProblems(of).map(({ sentence }) => sentence);

describe('What stops an item from being published', () => {
  it('is nothing where everything is filled in', () => {
    expect(itemProblems(item).filter(({ severity }) => severity === 'blocks')).toEqual([]);
  });

  it('is said in sentences that name the field, for every kind of part', () => {
    const kinds = ['choice', 'numeric', 'textEntry', 'extendedText', 'code'] as const;
    const empty = kinds.reduce(addPart, newItem('', 'en'));
    const problems = itemProblems(empty);
    expect(problems).toContainEqual({
      severity: 'blocks',
      interactionId: null,
      field: 'title',
      sentence: 'Give the item a title.',
    });
    expect(problems).toContainEqual(expect.objectContaining({ interactionId: 'i1', field: 'correct' }));
    expect(problems).toContainEqual(
      expect.objectContaining({ interactionId: 'i2', field: 'keys', sentence: 'Give the right answer.' }),
    );
    expect(problems).toContainEqual(expect.objectContaining({ interactionId: 'i4', field: 'criteria' }));
    expect(problems).toContainEqual(expect.objectContaining({ interactionId: 'i5', field: 'referenceSolution' }));
    expect(problems).toContainEqual(expect.objectContaining({ interactionId: 'i1', field: 'outcomeId' }));
  });

  it('is a part that stands nowhere in the text, or twice', () => {
    const twice = {
      ...item,
      delivery: { ...item.delivery, body: [...item.delivery.body, { t: 'ix' as const, ref: 'i1' }] },
    };
    expect(sentences(twice)).toContain('Every part stands in the text exactly once.');
  });

  it('is a heading that skips a level, and text nested beyond reason', () => {
    const body = [{ t: 'el' as const, n: 'h3' as const, c: [] }, ...item.delivery.body];
    expect(sentences({ ...item, delivery: { ...item.delivery, body } })).toContain(
      'A heading skips a level; screen readers lose their way.',
    );
  });

  it('warns where ticking everything earns all marks', () => {
    const [interaction, scheme] = measures;
    expect(sentences(itemOf([{ ...interaction, maxChoices: null } as typeof interaction, scheme])).join(' ')).toContain(
      'ticks every option',
    );
  });
});

describe('Parts of an item', () => {
  it('each count for one outcome and add up to the marks of the item', () => {
    expect(itemMarks(item)).toBe('11');
    expect(outcomesOf(item)).toEqual([LO1, LO2]);
    expect(markParts(item).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'i1 interaction',
      'i2 interaction',
      'i3 interaction',
      'i4.c1 criterion',
      'i5.v1 check',
      'i5.h1 check',
      'i5.h2 check',
    ]);
  });

  it('are numbered as they stand in the text, and take their marking with them', () => {
    const two = addPart(addPart(newItem('t', 'en'), 'choice'), 'numeric');
    const turned = inBodyOrder(two, [{ t: 'ix', ref: 'i2' }, paragraph('then'), { t: 'ix', ref: 'i1' }]);
    expect(turned.delivery.interactions.map(({ id }) => id)).toEqual(['i2', 'i1']);
    const one = removePart(turned, 'i2');
    expect(Object.keys(one.secret.schemes)).toEqual(['i1']);
    expect(one.delivery.tariff.map(({ interactionId }) => interactionId)).toEqual(['i1']);
  });
});

describe('The hash of a version', () => {
  it('does not depend on the order in which members were written', () => {
    const turned = JSON.parse(JSON.stringify(item)) as ItemContent;
    const { title, delivery, secret } = turned;
    expect(contentHash({ secret, title, delivery })).toBe(contentHash(item));
  });

  it('changes with a key, for another key is another version', () => {
    const [interaction, scheme] = measures;
    const other = settle(itemOf([interaction, { ...scheme, correct: ['mean'] } as typeof scheme]));
    expect(contentHash(other)).not.toBe(contentHash(itemOf(measures)));
  });
});

describe('Testing the marking', () => {
  const sample = (response: string, expected: string) => ({ id: response, interactionId: 'i2', response, expected });

  it('shows where the mark is not the one expected, with the reason and the setting that would read it', () => {
    const findings = testMarking(item, [
      sample('9.50', '2'),
      sample('€ 9,5', '2'),
      sample('9.5 euro per visit', '2'),
      sample('0.105', '0'),
    ]);
    expect(findings.map(({ state }) => state)).toEqual(['agrees', 'agrees', 'differs', 'agrees']);
    expect(findings[1]).toMatchObject({
      readAs: '9.5',
      why: ['Right answer.', '“€” is accepted.', 'A decimal comma is accepted.'],
    });
    expect(findings[2]).toMatchObject({ given: '0', readAs: 'Not a number', wouldRead: 'ignoreWordsAfter' });
  });

  it('suggests samples that follow from the keys, and they get the marks they should', () => {
    const samples = suggestSamples(item);
    expect(samples.filter(({ interactionId }) => interactionId === 'i2').map(({ response }) => response)).toEqual([
      '9.50',
      '9,50',
      '9.50 €',
      '9.5',
      null,
    ]);
    const engine = testMarking(item, samples).filter(({ state }) => state !== 'waits');
    expect(
      engine
        .filter(({ state }) => state === 'differs')
        .map(({ sampleId }) => samples.find(({ id }) => id === sampleId)?.response),
    ).toEqual(['9.5']);
    expect(samples.find(({ interactionId }) => interactionId === 'i5')?.expected).toBe('4');
  });

  it('leaves what a person or the sandbox marks waiting', () => {
    expect(testMarking(item, [{ id: 's', interactionId: 'i4', response: 'Because.', expected: '2' }])[0]?.state).toBe(
      'waits',
    );
  });
});
