import type { AnalysedComponent, SittingAnalysis, Summary } from '@assay/insight/contract';
import { binWords, distributionSentence, figure, firstView, viewsOf } from './words';

const given = (value: number) => ({ value, why: null });
const none = { value: null, why: 'Too few: needs 30 candidates' };
const summary: Summary = {
  ...{ n: 118, max: 100, mean: given(64.62), spread: given(12.7), alpha: given(0.88), standardError: given(4.4) },
  ...{ consistency: given(0.85), accuracy: given(0.9), boundary: 60, atOrAbove: 74 },
  band: { from: 55.6, to: 64.4, n: 31 },
  bins: [],
};
const component = (title: string, counts: AnalysedComponent['counts']) =>
  ({ componentId: title, title, summary, counts, boundarySentence: '', items: [] }) as unknown as AnalysedComponent;
const analysis = (components: AnalysedComponent[], together: SittingAnalysis['together']) =>
  ({ components, together }) as SittingAnalysis;
const whole = { entered: 120, absent: 2, handedIn: 118, marked: 118 };

describe('the distribution in words', () => {
  it('names mean, boundary and the candidates within one standard error of it', () => {
    expect(distributionSentence(summary)).toBe(
      'Marks of 118 candidates: mean 64.6, 74 (63%) at or above the boundary of 60, 31 within one standard error of it, from 55.6 to 64.4.',
    );
  });

  it('names only what is known', () => {
    const little = { ...summary, n: 1, mean: none, boundary: null, atOrAbove: null, band: null };
    expect(distributionSentence(little)).toBe('Marks of 1 candidate.');
    expect(distributionSentence({ ...little, n: 0 })).toBe('No script is marked yet.');
  });

  it('lets a mark belong to one bin alone', () => {
    expect(binWords({ from: 56, to: 60, n: 16 }, 100)).toBe('56 to under 60');
    expect(binWords({ from: 96, to: 100, n: 1 }, 100)).toBe('96 to 100');
  });
});

describe('what the figures are about', () => {
  it('is the sum of all components first, then each of them', () => {
    const both = [component('Written exam', whole), component('Practical exam', { ...whole, marked: 100 })];
    const views = viewsOf(analysis(both, { summary, boundarySentence: '', incomplete: 18 }));
    expect(views.map(({ label, countWords }) => [label, countWords])).toEqual([
      ['All', 'candidates, 18 with a mark missing'],
      ['Written exam', 'candidates, 2 absent'],
      ['Practical exam', 'of 118 scripts marked'],
    ]);
  });

  it('begins with the sum, and without one with the component of this sitting', () => {
    const both = [component('Written exam', whole), { ...component('Practical exam', whole), isThisSitting: true }];
    const sum = analysis(both, { summary, boundarySentence: '', incomplete: 0 });
    expect(firstView(sum, viewsOf(sum))).toBe('all');
    const none = analysis(both, null);
    expect(firstView(none, viewsOf(none))).toBe('Practical exam');
  });

  it('is the component alone where there is one', () => {
    expect(viewsOf(analysis([component('Written exam', whole)], null))).toHaveLength(1);
  });

  it('shows a dash, never a number, where candidates are too few', () => {
    expect(figure(none, 2)).toBe('–');
    expect(figure(given(0.8799), 2)).toBe('0.88');
  });
});
