import type { Expression, Rule } from './rule';

/** The words in which schemes are written down as rules. */
export const RESPONSE: Expression = { op: 'response' };
export const float = (v: string | number): Expression => ({ op: 'float', v: String(v) });
export const set = (value: Expression): Rule => ({ rule: 'set', outcome: 'SCORE', value });
export const because = (words: string, ...c: Expression[]): Rule =>
  c.length > 0 ? { rule: 'because', words, c } : { rule: 'because', words };

/** QTI 3: an unanswered interaction is NULL; it earns nothing and is not called wrong. */
export const unlessUnanswered = (...rules: Rule[]): readonly Rule[] => [
  {
    rule: 'condition',
    branches: [{ when: { op: 'isNull', c: [RESPONSE] }, then: [set(float(0)), because('No answer.')] }],
    otherwise: rules,
  },
];

/** marks × part/whole, rounded half up, once, at the end. */
export const shareOf = (marks: string, part: Expression, whole: number): Rule =>
  set({
    op: 'roundTo',
    decimals: 2,
    c: [{ op: 'divide', c: [{ op: 'product', c: [float(marks), part] }, float(whole)] }],
  });
