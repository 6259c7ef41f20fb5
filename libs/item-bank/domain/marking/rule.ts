import type { NumberReading } from '../item/mark-scheme';

/**
 * Response processing as data, in the terms of QTI 3. Authors fill in a scheme; `compileScheme` turns it into rules;
 * one interpreter runs them. What QTI has no operator for is a `custom` one, so that a single trace explains any mark.
 */
export type Rule = ConditionRule | SetRule | BecauseRule;

/** qti-response-condition: the first branch whose condition is true; a NULL condition is not true. */
export interface ConditionRule {
  readonly rule: 'condition';
  readonly branches: readonly { readonly when: Expression; readonly then: readonly Rule[] }[];
  readonly otherwise: readonly Rule[];
}
/** qti-set-outcome-value, for the one outcome that an interaction has here. */
export interface SetRule {
  readonly rule: 'set';
  readonly outcome: 'SCORE';
  readonly value: Expression;
}
/** Says why, in the author's or in our words; a finding for the trace, without effect on the score. */
export interface BecauseRule {
  readonly rule: 'because';
  readonly words: string;
  /** Numbers for the words: "{0} of {1} pairs right." */
  readonly c?: readonly Expression[];
}

export type Expression =
  | { readonly op: 'identifier' | 'string' | 'float'; readonly v: string }
  | { readonly op: 'identifiers' | 'ordered'; readonly v: readonly string[] }
  | { readonly op: 'response' | 'null' }
  | { readonly op: 'isNull' | 'not' | 'containerSize'; readonly c: readonly [Expression] }
  | { readonly op: 'and' | 'or' | 'sum' | 'product' | 'min' | 'max'; readonly c: readonly Expression[] }
  | { readonly op: 'match' | 'member' | 'subtract' | 'divide' | 'lt' | 'lte' | 'gt' | 'gte'; readonly c: Pair }
  | EqualExpression
  | StringMatchExpression
  | {
      readonly op: 'patternMatch';
      readonly pattern: string;
      readonly caseSensitive: boolean;
      readonly c: readonly [Expression];
    }
  | MapExpression
  | { readonly op: 'roundTo'; readonly decimals: number; readonly c: readonly [Expression] }
  | {
      readonly op: 'custom';
      readonly name: 'assay:number';
      readonly reading: NumberReading;
      readonly c: readonly [Expression];
    }
  | { readonly op: 'custom'; readonly name: 'assay:text'; readonly c: readonly [Expression] }
  | OrderExpression;

type Pair = readonly [Expression, Expression];

/** How many of an order count as right; QTI has no operator for it. */
export interface OrderExpression {
  readonly op: 'custom';
  readonly name: 'assay:order';
  readonly count: 'position' | 'adjacent' | 'longest';
  readonly correct: readonly string[];
  readonly c: readonly [Expression];
}

/** Relative tolerance is a percentage of the first operand (QTI 3, equal). Bounds are inclusive unless said otherwise. */
export interface EqualExpression {
  readonly op: 'equal';
  readonly mode: 'exact' | 'absolute' | 'relative';
  readonly tolerance: readonly [string, string];
  readonly includeLower: boolean;
  readonly includeUpper: boolean;
  readonly c: Pair;
}
export interface StringMatchExpression {
  readonly op: 'stringMatch';
  readonly caseSensitive: boolean;
  readonly c: Pair;
}
/** qti-map-response: each distinct value counts once, then the sum is held between the bounds. */
export interface MapExpression {
  readonly op: 'mapResponse';
  readonly entries: readonly { readonly key: string; readonly value: string }[];
  readonly default: string;
  readonly lower: string | null;
  readonly upper: string | null;
}
