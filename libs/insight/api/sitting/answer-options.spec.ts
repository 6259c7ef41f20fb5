import { paragraph, text, type Interaction, type MarkScheme } from '@assay/item-bank/domain';
import { answerOptions, orderInWords } from './answer-options';

const asked = { id: 'i1', prompt: [] };
const option = (id: string) => ({ id, content: [paragraph(`The ${id}`)], fixed: false });
const end = (id: string) => ({ id, content: [text(id)], matchMax: null });
const marked = (scheme: object) =>
  ({ outcomeId: null, marks: '2', rule: 'partial', map: null, ...scheme }) as MarkScheme;

describe('what can be counted of the answers to a question', () => {
  it('is each option of a choice, with those that are right', () => {
    const choice = { ...asked, kind: 'choice', options: ['mean', 'median'].map(option) } as unknown as Interaction;
    expect(answerOptions(choice, marked({ kind: 'choice', correct: ['median'] }))).toEqual([
      { id: 'mean', text: 'The mean', isKey: false },
      { id: 'median', text: 'The median', isKey: true },
    ]);
  });

  it('is each area of a picture by its label', () => {
    const areas = [{ id: 'a1', shape: 'rect' as const, coords: [], label: 'Cell B4' }];
    const hotspot = { ...asked, kind: 'hotspot', areas } as unknown as Interaction;
    const weighed = marked({
      kind: 'hotspot',
      rule: 'map',
      correct: [],
      map: { weights: [{ key: 'a1', marks: '1' }] },
    });
    expect(answerOptions(hotspot, weighed)).toEqual([{ id: 'a1', text: 'Cell B4', isKey: true }]);
  });

  it('is each pair, named as candidates made it', () => {
    const match = { ...asked, kind: 'match', sources: [end('bar')], targets: [end('share'), end('trend')] };
    expect(answerOptions(match as unknown as Interaction, marked({ kind: 'match', correct: ['bar share'] }))).toEqual([
      { id: 'bar share', text: 'bar – share', isKey: true },
      { id: 'bar trend', text: 'bar – trend', isKey: false },
    ]);
    const gaps = [{ id: 'g1' }];
    const words = [{ id: 'w1', text: 'median', matchMax: 1 }];
    const gapMatch = { ...asked, kind: 'gapMatch', text: [], gaps, words } as Interaction;
    expect(answerOptions(gapMatch, undefined)).toEqual([{ id: 'w1 g1', text: 'Gap 1: median', isKey: false }]);
    const inline = { ...asked, kind: 'inlineChoice', text: [], gaps: [{ id: 'g1', options: words, shuffle: false }] };
    expect(answerOptions(inline as unknown as Interaction, undefined)?.[0]?.id).toBe('g1 w1');
  });

  it('is nothing where an examiner reads, and an order is told in words', () => {
    expect(answerOptions({ ...asked, kind: 'extendedText', wordsAdvised: null, maxLength: 9 }, undefined)).toBeNull();
    const order = { ...asked, kind: 'order' as const, options: ['first', 'second'].map(option) };
    expect(orderInWords(order, 'second first')).toBe('The second → The first');
  });
});
