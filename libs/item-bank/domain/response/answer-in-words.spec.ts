import { wholeItem } from '../testing/items';
import { keyedItem } from '../testing/keyed-items';
import type { ResponseValue } from './response';
import { answerInLine, answerInWords } from './answer-in-words';

const interactions = [...wholeItem().delivery.interactions, ...keyedItem().delivery.interactions];
const answer = (id: string, value: ResponseValue | null) =>
  answerInWords(
    interactions.find((each) => each.id === id)!,
    value,
  );
const line = (id: string, value: ResponseValue | null) => answerInLine(answer(id, value));

describe('An answer in words', () => {
  it('tells options and places by their words, with those that were not chosen', () => {
    expect(answer('i1', ['median'])).toMatchObject({
      kind: 'options',
      options: [{ text: 'The middle value', isChosen: true }, {}, {}, {}, {}],
    });
    expect(line('j5', ['area-stop', 'area-gauge'])).toBe('Round dial in the middle; Red button at the top right');
  });

  it('tells gaps by the words before them, and which stayed open', () => {
    expect(line('j1', ['gap-valve b', 'gap-last a'])).toBe(
      '1: Open the … → inlet; 2: valve, wait for … → –; 3: seconds and … → lock the trigger',
    );
    expect(line('j4', ['word-pump gap-what'])).toBe('1: The … → –; 2: signs before the … → pump');
  });

  it('tells pairs and orders as the candidate gave them', () => {
    expect(line('j3', ['src-paint tgt-fan', 'src-glass tgt-none'])).toBe(
      'Painted steel → 40° fan; Bare concrete → –; Glass → No high pressure',
    );
    expect(line('j2', ['second', 'first', 'third', 'fourth'])).toBe(
      '1. Open the water 2. Check the hoses 3. Bleed the air 4. Start the pump',
    );
  });

  it('keeps text and files as they were written', () => {
    expect(answer('i4', 'Store C sells less.')).toEqual({ kind: 'text', text: 'Store C sells less.', words: 4 });
    expect(answer('i5', { files: { 'solution.py': 'x = 1' } })).toEqual({
      kind: 'files',
      files: [{ path: 'solution.py', content: 'x = 1' }],
    });
  });

  it('tells no answer from an observation, where none was asked for', () => {
    expect([line('j3', null), line('j1', []), line('j6', null)]).toEqual([
      'No answer',
      'No answer',
      'Watched by an examiner',
    ]);
  });

  it('says what is right to whoever has the mark scheme, and to nobody else', () => {
    const { delivery, secret } = keyedItem();
    const judged = (id: string, value: readonly string[]) =>
      answerInWords(
        delivery.interactions.find((each) => each.id === id)!,
        value,
        secret.schemes[id],
      );
    expect(judged('j3', ['src-paint tgt-fan', 'src-glass tgt-rotary'])).toMatchObject({
      pairs: [{ isRight: true }, { text: null, isRight: false }, { text: 'Rotary', isRight: false }],
    });
    expect(judged('j2', ['first', 'third', 'second', 'fourth'])).toMatchObject({
      lines: [{ isRight: true }, { isRight: false }, { isRight: false }, { isRight: true }],
    });
    expect(judged('j5', ['area-tank'])).toMatchObject({
      options: [
        { isChosen: false, isRight: true },
        { isChosen: false, isRight: true },
        { isChosen: true, isRight: false },
      ],
    });
    expect(JSON.stringify(answer('j3', ['src-paint tgt-fan']))).not.toMatch(/true|false/);
  });
});
