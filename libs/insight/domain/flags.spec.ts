import { answerTable, letterOf, misleading } from './answers';
import { flagOf, percent, wornFlag, type FlagFacts } from './flags';
import { flaggedFirst } from './item-analysis';
import { poolItem } from './pooled-item';

const facts = (change: Partial<FlagFacts>): FlagFacts => ({
  ...{ n: 118, facility: 0.61, discrimination: 0.4, isAllOrNothing: true, misleading: null },
  ...change,
});
const sentence = (change: Partial<FlagFacts>) => flagOf(facts(change))?.sentence ?? null;

describe('an item that needs a look', () => {
  it('is weak when it hardly tells strong from weak candidates, and names the option that misleads', () => {
    expect(sentence({ discrimination: 0.14 })).toBe('Weak: hardly tells strong from weak candidates');
    expect(sentence({ discrimination: 0.14, misleading: 'B' })).toBe('Weak: B chosen by strong candidates');
    expect(sentence({ discrimination: -0.1 })).toContain('Check the key');
  });

  it('is too easy or too hard in the words of its marks', () => {
    expect(sentence({ facility: 0.96, discrimination: 0.08 })).toBe('Too easy, 96% right');
    expect(sentence({ facility: 0.12, isAllOrNothing: false })).toBe('Too hard, 12% of its marks');
    expect(sentence({ facility: 0, discrimination: null })).toBe('Check the key: nobody earned a mark');
  });

  it('is not named below 30 candidates, nor where it does its work', () => {
    expect(sentence({ n: 29, discrimination: 0 })).toBeNull();
    expect(sentence({})).toBeNull();
    expect(sentence({ facility: null })).toBeNull();
  });

  it('is worn when 500 candidates have seen it', () => {
    expect(wornFlag(499)).toBeNull();
    expect(wornFlag(612)?.sentence).toBe('Worn: seen by 612 candidates');
  });

  it('comes before the others, the worst first, and the others stay in order', () => {
    const item = (name: string, discrimination: number, severity: 'bad' | 'warn' | null) => ({
      ...{ name, discrimination },
      flag: severity && { kind: 'weak' as const, severity, sentence: '' },
    });
    const items = [item('a', 0.4, null), item('b', 0.1, 'warn'), item('c', 0.14, 'bad'), item('d', -0.2, 'bad'), item('e', 0.3, null)]; // prettier-ignore
    expect(flaggedFirst(items).map(({ name }) => name)).toEqual(['d', 'c', 'b', 'a', 'e']);
  });

  it('is never said to be right for all or for nobody by rounding', () => {
    expect([1, 0.996, 0.5, 0.004, 0].map(percent)).toEqual(['100%', '99%', '50%', '1%', '0%']);
  });
});

describe('the answers to a choice', () => {
  const options = ['mean', 'median', 'range'].map((id) => ({ id, text: id, isKey: id === 'median' }));
  const table = answerTable(options, [
    { id: 'mean', n: 30, upper: 9, lower: 4 },
    { id: 'median', n: 60, upper: 20, lower: 12 },
  ]);

  it('stand in the order of the author, with those that nobody chose', () => {
    expect(table.map(({ letter, n }) => `${letter} ${n}`)).toEqual(['A 30', 'B 60', 'C 0']);
    expect([0, 25, 26].map(letterOf)).toEqual(['A', 'Z', 'AA']);
  });

  it('mislead where more of the strongest than of the weakest chose a wrong one', () => {
    expect(misleading(table, 32)?.letter).toBe('A');
    const harmless = [{ id: 'mean', n: 20, upper: 2, lower: 10 }];
    expect(misleading(answerTable(options, harmless), 32)).toBeNull();
  });
});

describe('one version of an item over its sittings', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 2, day));

  it('adds marks up, takes the mean of correlations weighted by candidates, and keeps the order of time', () => {
    const pooled = poolItem(
      [
        { n: 90, sum: 90, max: 2, discrimination: 0.5, takenAt: at(9) },
        { n: 30, sum: 50, max: 2, discrimination: 0.1, takenAt: at(2) },
        { n: 10, sum: 10, max: 2, discrimination: null, takenAt: at(20) },
      ],
      130,
    );
    expect(pooled.facility).toBeCloseTo(150 / 260, 9);
    expect(pooled.discrimination).toBeCloseTo((90 * 0.5 + 30 * 0.1) / 120, 9);
    expect(pooled.trend).toEqual([0.1, 0.5]);
    expect(pooled.lastUsedAt).toEqual(at(20));
    expect(pooled.flags).toEqual([]);
  });

  it('says nothing from fewer than five candidates', () => {
    const pooled = poolItem([{ n: 4, sum: 4, max: 2, discrimination: null, takenAt: at(1) }], 4);
    expect(pooled).toMatchObject({ attempts: 4, facility: null, discrimination: null });
  });
});
