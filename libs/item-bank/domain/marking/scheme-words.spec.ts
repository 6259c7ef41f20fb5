import type { Interaction } from '../item/interaction';
import type { MarkScheme } from '../item/mark-scheme';
import { paragraph } from '../content/content';
import { itemOf, LO1, measures, salesPerVisit, wholeItem } from '../testing/items';
import { schemeWords } from './scheme-words';

describe('A mark scheme on paper', () => {
  it('names right options by their words, never by ids', () => {
    const [part] = schemeWords(itemOf(measures));
    expect(part).toEqual({
      interactionId: 'i1',
      marks: '2',
      lines: [
        'Right: The middle value; The distance between the quartiles.',
        'A share of the marks for each right one.',
      ],
    });
  });

  it('says how near a number has to be, and what a foreseen answer is worth', () => {
    expect(schemeWords(itemOf(salesPerVisit))[0]?.lines).toEqual([
      '9.50 ± 0.005: 2 marks.',
      '9.5 ± 0.1: 1 mark (rounded early).',
    ]);
  });

  it('tells pairs by the words of both sides', () => {
    const end = (id: string, words: string) => ({ id, content: [paragraph(words)], matchMax: 1 });
    const match: [Interaction, MarkScheme] = [
      {
        ...{ id: 'i9', kind: 'match', prompt: [paragraph('Match.')], shuffle: true },
        sources: [end('s1', 'Store A'), end('s2', 'Store B')],
        targets: [end('t1', '12 %'), end('t2', '7 %')],
      },
      { kind: 'match', rule: 'exact', correct: ['s1 t2', 's2 t1'], map: null, outcomeId: LO1, marks: '1' },
    ];
    expect(schemeWords(itemOf(match))[0]?.lines).toEqual([
      'Right: Store A → 7 %; Store B → 12 %.',
      'All right, or no marks.',
    ]);
  });

  it('has lines for every part of an item of all kinds', () => {
    for (const { lines } of schemeWords(wholeItem())) expect(lines.length).toBeGreaterThan(0);
  });
});
