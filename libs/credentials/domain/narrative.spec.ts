import fc from 'fast-check';
import { asMarkdownList, linesOf, webAddress } from './narrative';

describe('how a credential is earned, as text', () => {
  it('is one line of Markdown for each sentence (Open Badges 3.0, Criteria)', () => {
    expect(asMarkdownList(['At least 30 of 50 marks.', ' ', 'Prerequisites:\nnone.'])).toBe(
      '- At least 30 of 50 marks.\n- Prerequisites: none.',
    );
  });

  it('keeps what looks like markup as the words it is', () => {
    const sentences = ['Uses <b>pandas</b> and __init__', '[not a link](https://evil.example)'];
    expect(asMarkdownList(sentences)).toContain(String.raw`\<b\>pandas`);
    expect(linesOf(asMarkdownList(sentences))).toEqual(sentences);
  });

  it('reads back as the sentences it was made of, whatever they say', () => {
    const words = fc.string({ unit: fc.constantFrom(...String.raw`a1 -*+.)\_[]<>`) });
    fc.assert(
      fc.property(fc.array(words), (sentences) => {
        const plain = sentences.map((one) => one.replace(/\s+/g, ' ').trim()).filter(Boolean);
        expect(linesOf(asMarkdownList(sentences))).toEqual(plain);
      }),
    );
  });

  it('shows the text of a stranger as lines, without marks that turn its direction', () => {
    expect(linesOf('Pass the exam.\r\n\r\n1. Be \u202ethere')).toEqual(['Pass the exam.', 'Be  there']);
  });

  it('follows an address only when it is one of the web', () => {
    expect(webAddress('https://vestholm.example/data')).toBe('https://vestholm.example/data');
    for (const other of ['javascript:alert(1)', 'http://a.example', 'see https://a.example', 'https://me@a.example'])
      expect(webAddress(other)).toBeNull();
    expect(webAddress(null)).toBeNull();
  });
});
