import { assessedBy, shortWorkload, supervisionWords } from './certificate-words';

describe('the words of a certificate', () => {
  it('names the parts that were assessed as a sentence does', () => {
    expect(assessedBy('Written exam')).toBe('a written exam');
    expect(assessedBy('Written exam, Oral exam, Portfolio')).toBe('a written exam, an oral exam and a portfolio');
    expect(assessedBy(null)).toBe('an assessment');
  });
  it('says what the supervision stamp stands for', () => {
    expect(supervisionWords('ON')).toEqual(['On site', 'identity checked']);
    expect(supervisionWords('–')).toEqual(['Supervision', 'not stated']);
  });
  it('shortens the workload beside the level stamp', () =>
    expect(shortWorkload('5 ECTS, 125 hours')).toBe('5 ECTS, 125 h'));
});
