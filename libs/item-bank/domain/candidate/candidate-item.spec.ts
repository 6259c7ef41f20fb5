import fc from 'fast-check';
import type { Delivery, ItemContent } from '../item/item';
import { wholeItem } from '../testing/items';
import { candidateItem, shownResponse, type CandidateItem } from './candidate-item';
import { leaks } from './leak';
import { readResponse } from './read-response';

const item = wholeItem();
const choice = (shown: CandidateItem) => {
  const [first] = shown.interactions;
  if (first?.kind !== 'choice') throw new Error('The first part is a choice.');
  return first;
};
const ids = (shown: CandidateItem) => choice(shown).options.map(({ id }) => id);
const words = (shown: CandidateItem) => JSON.stringify(choice(shown).options.map(({ content }) => content));

describe('What a candidate gets', () => {
  it('does not depend on keys, mapping, hidden checks or rubrics', () => {
    fc.assert(
      fc.property(fc.object(), fc.string({ minLength: 1 }), (secret, key) => {
        const other: ItemContent = { ...item, secret: secret as unknown as ItemContent['secret'] };
        expect(candidateItem(other.delivery, key)).toEqual(candidateItem(item.delivery, key));
      }),
    );
  });

  it('holds nothing of the secret half, in no attempt', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (key) => {
        expect(leaks(item, candidateItem(item.delivery, key))).toEqual([]);
      }),
    );
  });

  it('finds a hidden check, a rubric and a key that somebody let through', () => {
    const shown = candidateItem(item.delivery, 'attempt');
    expect(leaks(item, { ...shown, note: 'it prints {"hidden-expected-output": 1}' })).not.toEqual([]);
    expect(leaks(item, { ...shown, note: 'Reward reasons over results.' })).not.toEqual([]);
    expect(leaks(item, { ...shown, options: ['median'] })).toContain('median');
    expect(leaks(item, item.delivery)).not.toEqual([]);
  });

  it('names and orders the options anew for every attempt, and alike within one', () => {
    const orders = new Set<string>();
    const seen = new Set<string>();
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const shown = candidateItem(item.delivery, `attempt ${attempt}`);
      expect(candidateItem(item.delivery, `attempt ${attempt}`)).toEqual(shown);
      for (const id of ids(shown)) expect(seen.has(id)).toBe(false);
      ids(shown).forEach((id) => seen.add(id));
      orders.add(words(shown));
    }
    expect(orders.size).toBeGreaterThan(12); // of 24 orders of the four options that are not fixed
  });

  it('leaves a fixed option such as “None of these” where the author put it', () => {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const { options } = choice(candidateItem(item.delivery, `attempt ${attempt}`));
      expect(JSON.stringify(options.at(-1)?.content)).toContain('None of these');
    }
  });

  it('gives options of two items that are named alike different names', () => {
    const other: Delivery = {
      ...item.delivery,
      interactions: item.delivery.interactions.map((each) => ({ ...each, prompt: [] })),
    };
    const [mine, theirs] = [ids(candidateItem(item.delivery, 'attempt')), ids(candidateItem(other, 'attempt'))];
    expect(mine.filter((id) => theirs.includes(id))).toEqual([]);
  });

  it('tells how many hidden checks there are and what they are worth, not what they are', () => {
    const task = candidateItem(item.delivery, 'attempt').interactions.find(({ kind }) => kind === 'code');
    expect(task).toMatchObject({
      marks: '4',
      checks: { visible: { count: 1, marks: '1' }, hidden: { count: 2, marks: '3' }, mustPass: true },
    });
  });
});

describe('What a candidate sends', () => {
  const key = 'attempt';
  const shown = candidateItem(item.delivery, key);
  const [a, b] = ids(shown) as [string, string];
  const refused = (value: unknown, attempt = key) =>
    expect(() => readResponse(item.delivery, attempt, value)).toThrow('RESPONSE_NOT_POSSIBLE');

  it('comes back as it was given, on another device too', () => {
    const kept = readResponse(item.delivery, key, {
      i1: [b, a],
      i2: '9,50',
      i4: 'Because.',
      i5: { files: { 'solution.py': 'x' } },
    });
    const again = shownResponse(item.delivery, key, kept);
    expect(new Set(again['i1'] as string[])).toEqual(new Set([a, b]));
    expect(again).toMatchObject({ i2: '9,50', i4: 'Because.', i5: { files: { 'solution.py': 'x' } } });
    expect(readResponse(item.delivery, key, again)).toEqual(kept);
  });

  it('is kept under the ids of the item, in one order', () => {
    expect(readResponse(item.delivery, key, { i1: [b, a] })).toEqual(readResponse(item.delivery, key, { i1: [a, b] }));
  });

  it('cannot name options of another attempt, unknown parts, or a choice twice', () => {
    refused({ i1: [a] }, 'another attempt');
    refused({ i1: ['median'] });
    refused({ i9: 'x' });
    refused({ i1: [a, a] });
    refused({ i1: ids(shown).slice(0, 4) }); // at most three may be chosen
    refused('9.50');
  });

  it('cannot change the files that are not the candidate’s, or send a library of them', () => {
    refused({ i5: { files: { 'main.py': 'print("{}")' } } });
    refused({ i5: { files: { 'solution.py': 'x'.repeat(300_000) } } });
    refused({ i3: 'x'.repeat(41) });
  });

  it('reads an empty answer as none (QTI 3: an empty container is NULL)', () => {
    expect(readResponse(item.delivery, key, { i1: [], i2: '', i3: null })).toEqual({ i1: null, i2: null, i3: null });
  });
});
