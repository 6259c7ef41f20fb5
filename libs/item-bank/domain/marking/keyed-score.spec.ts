import { compareMarks } from '@assay/platform/domain';
import fc from 'fast-check';
import type { Interaction } from '../item/interaction';
import type { MarkScheme, MatchScheme, OrderScheme } from '../item/mark-scheme';
import { isKeyedInteraction, ownKeys } from '../item/possible-keys';
import { itemOf } from '../testing/items';
import { gauge, keyedItem, nozzles, permit, pressure, startUp } from '../testing/keyed-items';
import { scoreInteraction } from './score';

const item = keyedItem();
const marks = (id: string, value: readonly string[] | null) => scoreInteraction(item, id, value).marks;
const changed = ([interaction, scheme]: [Interaction, MarkScheme], change: object) =>
  itemOf([interaction, { ...scheme, ...change } as MarkScheme]);

describe('Marking pairs', () => {
  it('gives a share for each right pair and says how many are right', () => {
    expect(scoreInteraction(item, 'j3', ['src-paint tgt-fan', 'src-concrete tgt-rotary'])).toMatchObject({
      marks: '2',
      explanation: ['2 of 3 pairs right.'],
    });
    expect(marks('j3', nozzles[1].correct)).toBe('3');
    expect(marks('j1', ['gap-valve b', 'gap-time a', 'gap-last b'])).toBe('1');
    expect(scoreInteraction(item, 'j4', ['word-supervisor gap-who']).explanation).toEqual(['1 of 2 gaps right.']);
  });

  it('reads a pair in one direction (QTI 3 directedPair)', () => {
    expect(marks('j3', ['tgt-fan src-paint', 'tgt-rotary src-concrete', 'tgt-none src-glass'])).toBe('0');
  });

  it('gives all or nothing where the scheme is exact, and still says how many were right', () => {
    const exact = changed(nozzles, { rule: 'exact' });
    expect(scoreInteraction(exact, 'j3', nozzles[1].correct.slice(1))).toMatchObject({
      marks: '0',
      explanation: ['2 of 3 pairs right.', 'Marks are given only for all of them, and nothing else.'],
    });
    expect(scoreInteraction(exact, 'j3', [...nozzles[1].correct].reverse()).marks).toBe('3');
  });

  it('takes wrong pairs off the right ones, never below nothing', () => {
    const net = changed(nozzles, { rule: 'netCorrect' });
    const answer = ['src-paint tgt-fan', 'src-concrete tgt-rotary', 'src-glass tgt-fan'];
    expect(scoreInteraction(net, 'j3', answer)).toMatchObject({
      marks: '1',
      explanation: ['2 of 3 pairs right.', '1 wrong, taken off the right ones.'],
    });
    expect(scoreInteraction(net, 'j3', ['src-glass tgt-fan', 'src-paint tgt-rotary']).marks).toBe('0');
  });

  it('adds weights once for each distinct pair and holds the sum between the bounds (QTI 3 map-response)', () => {
    const weights = [
      { key: 'src-paint tgt-fan', marks: '1.5' },
      { key: 'src-concrete tgt-rotary', marks: '2' },
      { key: 'src-glass tgt-fan', marks: '-2' },
    ];
    const map = changed(nozzles, { rule: 'map', map: { weights, lower: '-1', upper: '2.5' } as MatchScheme['map'] });
    expect(scoreInteraction(map, 'j3', ['src-paint tgt-fan', 'src-paint tgt-fan']).marks).toBe('1.5');
    expect(scoreInteraction(map, 'j3', ['src-paint tgt-fan', 'src-concrete tgt-rotary']).marks).toBe('2.5');
    expect(scoreInteraction(map, 'j3', ['src-glass tgt-fan']).marks).toBe('0'); // a mark is never below nothing
  });

  it('marks places in a picture like options', () => {
    expect(marks('j5', ['area-gauge', 'area-stop'])).toBe('2');
    expect(scoreInteraction(item, 'j5', ['area-gauge', 'area-tank'])).toMatchObject({
      marks: '0',
      explanation: ['1 of 2 places right.', '1 wrong, taken off the right ones.'],
    });
  });
});

describe('Marking an order', () => {
  const by = (rule: OrderScheme['rule'], answer: readonly string[]) =>
    scoreInteraction(changed(startUp, { rule }), 'j2', answer);
  const lastFirst = ['fourth', 'first', 'second', 'third'];

  it('is all or nothing where the scheme is exact', () => {
    expect(by('exact', startUp[1].correct).marks).toBe('3');
    expect(by('exact', lastFirst)).toMatchObject({ marks: '0', explanation: ['Not in the right order.'] });
  });

  it('counts what stands in its own place', () => {
    expect(by('position', ['first', 'third', 'second', 'fourth'])).toMatchObject({
      marks: '1.5',
      explanation: ['2 of 4 in their own place.'],
    });
    expect(by('position', lastFirst).marks).toBe('0');
  });

  it('counts the steps that follow the right one', () => {
    expect(by('adjacent', lastFirst)).toMatchObject({
      marks: '2',
      explanation: ['2 of 3 steps follow the right one.'],
    });
    expect(by('adjacent', ['fourth', 'third', 'second', 'first']).marks).toBe('0');
  });

  it('counts the most that stand in the right order', () => {
    expect(by('longest', lastFirst).marks).toBe('2.25');
    expect(by('longest', ['first', 'third', 'second', 'fourth']).marks).toBe('2.25');
    expect(by('longest', ['fourth', 'third', 'second', 'first']).marks).toBe('0'); // one thing alone is in no order
  });
});

const parts: [Interaction, MarkScheme][] = [pressure, startUp, nozzles, permit, gauge];

describe('Any mark for pairs, places and orders', () => {
  const everyRule = parts.flatMap(([interaction, scheme]) => {
    const rules =
      scheme.kind === 'order'
        ? ['exact', 'position', 'adjacent', 'longest']
        : ['exact', 'partial', 'netCorrect', 'map'];
    return rules.map((rule) => [`${interaction.kind}, ${rule}`, interaction, { ...scheme, rule }] as const);
  });

  it.each(everyRule)('lies between nothing and what the part is worth: %s', (_, interaction, scheme) => {
    const keys = isKeyedInteraction(interaction) ? ownKeys(interaction) : [];
    const weights = keys.map((key, index) => ({ key, marks: String(index - 1) }));
    const map = { weights, lower: '-5', upper: null };
    const tried = itemOf([interaction, { ...scheme, ...('map' in scheme ? { map } : {}) } as MarkScheme]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...keys, 'unknown', 'un known']), (given) => {
        const mark = scoreInteraction(tried, interaction.id, given);
        expect(compareMarks(mark.marks, '0')).not.toBe(-1);
        expect(compareMarks(mark.marks, mark.max)).not.toBe(1);
      }),
    );
  });

  it.each(parts)('does not call an unanswered part wrong (QTI 3: NULL is not a value)', ({ id }) => {
    for (const nothing of [null, []]) {
      expect(scoreInteraction(item, id, nothing)).toMatchObject({ marks: '0', explanation: ['No answer.'] });
    }
  });

  it('never falls when one more right answer is given, and reaches all marks only with all of them', () => {
    for (const [interaction, scheme] of [pressure, nozzles, permit, gauge]) {
      const partial = changed([interaction, scheme], { rule: 'partial' });
      fc.assert(
        fc.property(fc.shuffledSubarray([...scheme.correct]), (order) => {
          let before = '0';
          order.forEach((_, index) => {
            const { marks: now } = scoreInteraction(partial, interaction.id, order.slice(0, index + 1));
            expect(compareMarks(now, before)).toBe(1);
            before = now;
          });
          expect(compareMarks(before, scheme.marks) === 0).toBe(order.length === scheme.correct.length);
        }),
      );
    }
  });
});
