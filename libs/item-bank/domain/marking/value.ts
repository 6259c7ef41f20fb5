import { Decimal } from 'decimal.js';

/** Decimal arithmetic, so that 0.1 + 0.2 is 0.3 and a bound is where the author put it. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

/** A value of QTI response processing; NULL is null, and so are the empty string and the empty container. */
export type Value =
  | { readonly base: 'boolean'; readonly v: boolean }
  | { readonly base: 'float'; readonly v: Decimal }
  | { readonly base: 'string' | 'identifier'; readonly v: string }
  | { readonly base: 'identifiers' | 'ordered'; readonly v: readonly string[] }
  | null;

export const truth = (v: boolean): Value => ({ base: 'boolean', v });
export const float = (v: Decimal.Value): Value => ({ base: 'float', v: new Exact(v) });
export const string = (v: string): Value => (v === '' ? null : { base: 'string', v });
export const identifiers = (v: readonly string[]): Value => (v.length === 0 ? null : { base: 'identifiers', v });
/** QTI 3 cardinality ordered: two of these match only in the same order. */
export const ordered = (v: readonly string[]): Value => (v.length === 0 ? null : { base: 'ordered', v });

/** For the trace. */
export function written(value: Value): string {
  if (value === null) return 'NULL';
  if (value.base === 'float') return value.v.toFixed();
  return Array.isArray(value.v) ? value.v.join(', ') : String(value.v);
}
