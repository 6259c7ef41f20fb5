import type { FormItem } from '@assay/item-bank/domain';
import { expectedMean, formBars, formSentence } from './form-plot';

const outcomes = [
  { id: 'o1', code: 'LO1' },
  { id: 'o2', code: 'LO2' },
];
const place = (slot: string, marks: string) => ({ slot, itemId: `i-${slot}`, itemVersionId: `v-${slot}`, marks });
const content = {
  sections: [
    { id: 'a', title: 'A', items: [place('q1', '2'), place('q2', '4')] },
    { id: 'b', title: 'B', items: [place('q3', '4')] },
  ],
};
const item = (slot: string, outcomeId: string) =>
  [`v-${slot}`, { label: slot, title: slot, parts: [{ outcomeId, marks: '1', markedBy: 'engine' }] }] as unknown as [
    string,
    FormItem,
  ];
const items = new Map([item('q1', 'o1'), item('q2', 'o2'), item('q3', 'o2')]);
const bars = (facility: Record<string, number>) =>
  formBars(content, items, outcomes, (version) => facility[version] ?? null);

describe('A form, item by item', () => {
  it('is as wide as its marks, with a gap between sections, in the order of the form', () => {
    const [first, second, third] = bars({ 'v-q1': 0.5 });
    expect([first, second, third].map((bar) => [bar?.number, bar?.begins, bar?.outcome])).toEqual([
      [1, 'A', 'LO1'],
      [2, null, 'LO2'],
      [3, 'B', 'LO2'],
    ]);
    expect(second?.width).toBeCloseTo(2 * (first?.width ?? 0), 10);
    expect(third?.from).toBeGreaterThan((second?.from ?? 0) + (second?.width ?? 0));
    expect((third?.from ?? 0) + (third?.width ?? 0)).toBeCloseTo(1, 10);
  });

  it('expects a mean only where half of the marks have been sat', () => {
    expect(expectedMean(bars({ 'v-q1': 0.9 }))).toBeNull();
    expect(expectedMean(bars({ 'v-q1': 0.5, 'v-q2': 0.5 }))).toEqual({ mean: 5, known: 2 });
    expect(expectedMean([])).toBeNull();
  });

  it('says which question is the hardest, and what is not known', () => {
    expect(formSentence(bars({ 'v-q1': 0.84, 'v-q3': 0.41 }))).toBe(
      'From 41% (question 3, the hardest) to 84% (question 1). 1 of 3 have not been sat yet.',
    );
    expect(formSentence(bars({}))).toContain('Nobody has sat these items yet');
  });
});
