import fc from 'fast-check';
import type { ItemContent } from '../item/item';
import { holdsAnswer } from '../response/response';
import { keyedItem } from '../testing/keyed-items';
import { candidateItem, shownResponse, type CandidateInteraction, type CandidateItem } from './candidate-item';
import { leaks } from './leak';
import { readResponse } from './read-response';

const item = keyedItem();
const key = 'attempt';
const shown = candidateItem(item.delivery, key);
const part = <Kind extends CandidateInteraction['kind']>(kind: Kind, of: CandidateItem = shown) =>
  of.interactions.find((each) => each.kind === kind) as Extract<CandidateInteraction, { kind: Kind }>;
const [inline, order, match, fill, spots] = [
  part('inlineChoice'),
  part('order'),
  part('match'),
  part('gapMatch'),
  part('hotspot'),
];
const read = (sent: unknown, attempt = key) => readResponse(item.delivery, attempt, sent);
const refused = (sent: unknown, attempt = key) => expect(() => read(sent, attempt)).toThrow('RESPONSE_NOT_POSSIBLE');
const words = (value: unknown) => JSON.stringify(value).replace(/"(id|ref)":"[0-9a-f]{24}"/g, '');

describe('What a candidate gets of lists, gaps and pictures', () => {
  it('does not depend on the mark scheme: neither what is sent nor its order', () => {
    fc.assert(
      fc.property(fc.object(), fc.string({ minLength: 1 }), (secret, attempt) => {
        const other = { ...item, secret: secret as unknown as ItemContent['secret'] };
        expect(candidateItem(other.delivery, attempt)).toEqual(candidateItem(item.delivery, attempt));
      }),
    );
  });

  it('holds nothing of the secret half and none of the author’s names, in no attempt', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (attempt) => {
        const sent = candidateItem(item.delivery, attempt);
        expect(leaks(item, sent)).toEqual([]);
        expect(JSON.stringify(sent)).not.toMatch(/gap-who|src-|tgt-|word-pump|area-|"first"|"fourth"/);
      }),
    );
  });

  it('finds a name of a gap, a word, a pair or an area that somebody let through', () => {
    for (const name of ['gap-who', 'word-pump', 'src-paint', 'tgt-fan', 'area-stop', 'fourth'])
      expect(leaks(item, { ...shown, options: [name] })).toContain(name);
    expect(leaks(item, { correct: [] })).toContain('correct');
  });

  it('orders lines, pairs and words anew for every attempt, and alike within one', () => {
    const seen = { order: new Set<string>(), targets: new Set<string>(), words: new Set<string>() };
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const sent = candidateItem(item.delivery, `attempt ${attempt}`);
      expect(candidateItem(item.delivery, `attempt ${attempt}`)).toEqual(sent);
      seen.order.add(words(part('order', sent).options));
      seen.targets.add(words(part('match', sent).targets));
      seen.words.add(words(part('gapMatch', sent).words));
    }
    expect(seen.order.size).toBeGreaterThan(12); // of 24
    expect(seen.targets.size).toBe(6);
    expect(seen.words.size).toBe(6);
  });

  it('keeps the options of a gap in the author’s order where that is how they are read, as with numbers', () => {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const sent = part('inlineChoice', candidateItem(item.delivery, `attempt ${attempt}`));
      expect(sent.gaps[1]?.options.map(({ text }) => text)).toEqual(['5', '30', '90']);
    }
  });

  it('lists the places of a picture from the top, whatever was drawn first', () => {
    expect(spots.areas.map(({ label }) => label)).toEqual([
      'Red button at the top right',
      'Round dial in the middle',
      'Tank at the bottom left',
    ]);
  });

  it('names the gaps in the text as the gaps of the list', () => {
    const text = JSON.stringify(inline.text);
    for (const { id } of inline.gaps) expect(text).toContain(id);
  });
});

describe('What a candidate sends for lists, gaps and pictures', () => {
  const answer = {
    j1: [
      `${inline.gaps[2]?.id} ${inline.gaps[2]?.options[0]?.id}`,
      `${inline.gaps[0]?.id} ${inline.gaps[0]?.options[0]?.id}`,
    ],
    j2: order.options.map(({ id }) => id),
    j3: [`${match.sources[1]?.id} ${match.targets[2]?.id}`],
    j4: [`${fill.words[0]?.id} ${fill.gaps[1]?.id}`],
    j5: [spots.areas[2]?.id, spots.areas[0]?.id],
  };

  it('comes back as it was given, on another device too', () => {
    const kept = read(answer);
    const again = shownResponse(item.delivery, key, kept);
    expect(read(again)).toEqual(kept);
    expect(again['j2']).toEqual(answer.j2); // an order is kept in its order
    expect(new Set(again['j5'] as string[])).toEqual(new Set(answer.j5));
  });

  it('is kept under the ids of the item, in one order', () => {
    expect(read(answer)['j1']).toEqual(read({ j1: [...answer.j1].reverse() })['j1']);
    expect((read(answer)['j1'] as string[])[0]).toMatch(/^gap-valve [ab]$/);
    expect(read(answer)['j2']).not.toEqual(read({ j2: [...answer.j2].reverse() })['j2']);
  });

  it('cannot name what was not offered, or what belongs to another attempt', () => {
    refused({ j1: ['gap-valve b'] });
    refused({ j3: [`${match.targets[0]?.id} ${match.sources[0]?.id}`] });
    refused({ j1: [`${inline.gaps[0]?.id} ${inline.gaps[1]?.options[0]?.id}`] }); // an option of another gap
    refused({ j5: [spots.areas[0]?.id] }, 'another attempt');
    refused({ j5: 'area' });
    refused({ j5: [null] });
  });

  it('cannot put two options into one gap, or use a word or a row more often than it may be used (QTI 3 match-max)', () => {
    const [first, second] = inline.gaps[0]?.options ?? [];
    refused({ j1: [`${inline.gaps[0]?.id} ${first?.id}`, `${inline.gaps[0]?.id} ${second?.id}`] });
    refused({ j3: match.targets.map(({ id }) => `${match.sources[0]?.id} ${id}`) });
    refused({ j4: fill.words.map(({ id }) => `${id} ${fill.gaps[0]?.id}`) });
    const once = fill.words.find(({ matchMax }) => matchMax === 1);
    refused({ j4: fill.gaps.map(({ id }) => `${once?.id} ${id}`) });
    const many = fill.words.find(({ matchMax }) => matchMax === null);
    expect(read({ j4: fill.gaps.map(({ id }) => `${many?.id} ${id}`) })['j4']).toHaveLength(2);
  });

  it('holds every line of an order once, and no more places than may be marked', () => {
    refused({ j2: answer.j2.slice(1) });
    refused({ j2: [...answer.j2.slice(1), answer.j2[1]] });
    refused({ j5: spots.areas.map(({ id }) => id) });
  });

  it('holds nothing for a demonstration, which counts as done', () => {
    refused({ j6: 'I did it' });
    const [watched] = item.delivery.interactions.slice(-1);
    expect(watched && holdsAnswer(watched, null)).toBe(true);
  });

  it('reads an empty answer as none (QTI 3: an empty container is NULL)', () => {
    expect(read({ j1: [], j2: [], j3: [], j4: [], j5: null })).toEqual({
      j1: null,
      j2: null,
      j3: null,
      j4: null,
      j5: null,
    });
  });
});
