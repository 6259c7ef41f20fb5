import { blankSpecification, type AwardCondition } from '@assay/catalogue/domain';
import { boundarySentence, componentBoundary, countedTogether, totalBoundary } from './boundary';
import { csv } from './csv';
import { fairness } from './fairness';
import { partialMarks, sumsOf } from './fixtures';
import { momentsOf } from './moments';
import { alpha } from './reliability';
import { summarise } from './summary';

const spec = (...awardRule: AwardCondition[]) => ({
  ...blankSpecification('Data', 'Vestholm', 'DK'),
  components: [
    { id: 'w', code: 'A', title: 'Written exam', kind: 'written-exam' as const, description: '' },
    { id: 'p', code: 'B', title: 'Practical exam', kind: 'practical-exam' as const, description: '' },
  ],
  blueprint: [
    { componentId: 'w', outcomeId: 'o', marks: '60' },
    { componentId: 'p', outcomeId: 'o', marks: '40' },
  ],
  awardRule,
});

describe('the boundary of the award rule', () => {
  it('is the minimum of the component, or of a sum over it alone; the highest decides', () => {
    const rule = spec(
      { kind: 'component-marks', componentId: 'p', minimum: '24' },
      { kind: 'total-marks', componentIds: ['p'], minimum: '9' },
    );
    expect(componentBoundary(rule, 'p')).toEqual({ minimum: '24', outOf: '40', componentIds: ['p'] });
    expect(boundarySentence(rule, componentBoundary(rule, 'p'), 'p')).toContain('24 of 40 marks');
  });

  it('is said to be missing where the rule sets none, never made up', () => {
    const rule = spec({ kind: 'each-outcome' });
    expect(componentBoundary(rule, 'w')).toBeNull();
    expect(boundarySentence(rule, null, 'w')).toBe('The award rule sets no minimum for the written exam by itself.');
    expect(totalBoundary(rule)).toBeNull();
    expect(countedTogether(rule)).toEqual(['w', 'p']);
  });

  it('of several components stands against their sum', () => {
    const rule = spec({ kind: 'total-marks', componentIds: ['w', 'p'], minimum: '60' });
    expect(totalBoundary(rule)).toEqual({ minimum: '60', outOf: '100', componentIds: ['w', 'p'] });
    expect(componentBoundary(rule, 'w')).toBeNull();
  });
});

describe('the figures of a sitting', () => {
  const boundary = { minimum: '4', outOf: '7', componentIds: ['w'] };
  const of = (times: number) => {
    const { items, totals } = sumsOf(Array.from({ length: times }, () => partialMarks).flat(), [2, 4, 1]);
    return summarise(totals, 7, boundary, () => alpha(items, momentsOf(totals)));
  };

  it('say why there is no number where candidates are too few', () => {
    const six = of(1);
    expect(six.mean.value).toBe(4);
    expect(six.alpha).toEqual({ value: null, why: 'Too few: needs 30 candidates' });
    expect(six.standardError.value).toBeNull();
    expect(six.consistency).toEqual({ value: null, why: 'Too few: needs 50 candidates' });
    expect(six.band).toBeNull();
  });

  it('give decision consistency from 50 candidates on, and count those near the boundary', () => {
    const sixty = of(10);
    expect(sixty.consistency.value).toBeGreaterThan(0.5);
    expect(sixty.accuracy.value).toBeGreaterThan(sixty.consistency.value ?? 1);
    expect(sixty.atOrAbove).toBe(30);
    expect(sixty.band?.from).toBeCloseTo(4 - Math.sqrt(220 / 59) / 2, 6);
    expect(sixty.band?.n).toBe(0); // totals are 7, 5, 5, 3, 3 and 1: none within one error of 4
  });

  it('have no decision to be consistent about without a boundary', () => {
    expect(summarise([{ total: 3, n: 60 }], 7, null, () => 0.8).consistency.why).toBe('No boundary to decide by');
  });
});

describe('the fairness check', () => {
  const group = (n: number, mean: number) => ({ n, sum: n * mean, squares: n * (mean * mean + 4) });

  it('compares only groups that can carry it, and says how large they are', () => {
    expect(fairness({ withExtraTime: group(7, 5), without: group(111, 5) }).sentence).toBe(
      'Too few to compare: 7 with extra time, 111 without. A comparison needs 20 in each group.',
    );
    expect(fairness({ withExtraTime: group(0, 0), without: group(9, 5) }).sentence).toBe('Nobody had extra time.');
  });

  it('names a difference of means in spreads', () => {
    const found = fairness({ withExtraTime: group(40, 5), without: group(60, 6) });
    expect(found.difference).toBeCloseTo(-1 / Math.sqrt((40 * 4 + 60 * 4) / 98), 6);
    expect(found.sentence).toContain('lower marks, by 0.5 spreads (40 with extra time, 60 without)');
    expect(fairness({ withExtraTime: group(40, 5), without: group(60, 5.1) }).sentence).toContain('hardly differ');
  });
});

describe('a table for a spreadsheet', () => {
  it('quotes what would break a row, and disarms what a spreadsheet would run', () => {
    expect(csv([['a,b', 'say "so"', null, -1.5]])).toBe('"a,b","say ""so""",,-1.5\r\n');
    expect(csv([['=1+1', '+1', '@x', '-cmd', '-2']])).toBe("'=1+1,'+1,'@x,'-cmd,-2\r\n");
  });
});
