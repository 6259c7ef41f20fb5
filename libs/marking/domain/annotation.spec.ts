import fc from 'fast-check';
import { checkAnnotations, passageOf, sentencesOf, stretches, type Annotation } from './annotation';

const answer = 'Store C gets 4,050 visits. Each visit brings €9.50. I would run the campaign.';
const at = (words: string, kind: Annotation['kind'] = 'credit'): Annotation => {
  const from = answer.indexOf(words);
  return { from, to: from + words.length, kind, partId: null, note: 'Uses the data.' };
};

describe('A comment on a passage', () => {
  it('is numbered in the order of the text, whatever order the examiner wrote in', () => {
    const inOrder = checkAnnotations(answer, [at('run the campaign', 'doubt'), at('4,050 visits')]);
    expect(stretches(answer, inOrder).filter(({ number }) => number)).toEqual([
      { text: '4,050 visits', number: 1, kind: 'credit' },
      { text: 'run the campaign', number: 2, kind: 'doubt' },
    ]);
  });

  it('points to words of this answer, and to each of them once', () => {
    const outside = { ...at('4,050'), to: answer.length + 1 };
    const nothing = { ...at(' '), to: at(' ').from + 1 };
    for (const wrong of [[outside], [nothing], [at('4,050 visits'), at('visits. Each')]])
      expect(() => checkAnnotations(answer, wrong)).toThrow(
        expect.objectContaining({ code: 'ANNOTATION_OUT_OF_PLACE' }),
      );
  });

  it('never changes the answer: its stretches together are the answer, character by character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % text.length, b % (text.length + 1)].toSorted((x, y) => x - y) as [number, number];
        const passage = passageOf(text, from, to, []);
        const annotations = passage ? [{ ...passage, kind: 'credit' as const, partId: null, note: '' }] : [];
        const all = stretches(text, annotations);
        expect(all.map((stretch) => stretch.text).join('')).toBe(text);
        expect(() => checkAnnotations(text, annotations)).not.toThrow();
      }),
    );
  });

  it('can be made without a mouse: the answer is offered sentence by sentence', () => {
    expect(sentencesOf(answer, 'en').map(({ text }) => text)).toEqual([
      'Store C gets 4,050 visits.',
      'Each visit brings €9.50.',
      'I would run the campaign.',
    ]);
    expect(passageOf(answer, 0, 20, [at('Store C')])).toBeNull();
  });
});
