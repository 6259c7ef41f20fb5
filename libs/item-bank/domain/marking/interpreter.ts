import { RE2JS } from 're2js';
import { normalText } from './normal-text';
import { orderCount } from './order-count';
import { readNumber } from './read-number';
import type { EqualExpression, Expression, MapExpression, Rule } from './rule';
import { Exact, float, identifiers, ordered, string, truth, written, type Value } from './value';

export interface Processed {
  readonly score: InstanceType<typeof Exact>;
  readonly because: readonly string[];
  readonly trace: readonly TraceStep[];
}
/** One evaluated operator, innermost first. Made on demand, never stored with a mark. */
export interface TraceStep {
  readonly op: string;
  readonly value: string;
}

/** An item of ours needs some dozens of steps; an imported one must not be able to keep a worker busy. */
const STEP_BUDGET = 10_000;

/** Runs the rules over one response. Pure: the same rules and response always give the same score and reasons. */
export function processResponse(rules: readonly Rule[], response: Value): Processed {
  let score = new Exact(0);
  let steps = 0;
  const because: string[] = [];
  const trace: TraceStep[] = [];

  const evaluate = (expression: Expression): Value => {
    if ((steps += 1) > STEP_BUDGET) throw new RangeError('Response processing takes more steps than it may.');
    const value = apply(expression, 'c' in expression ? expression.c.map(evaluate) : [], response);
    trace.push({ op: expression.op === 'custom' ? expression.name : expression.op, value: written(value) });
    return value;
  };
  const run = (list: readonly Rule[]): void => {
    for (const rule of list) {
      if (rule.rule === 'because') because.push(filled(rule.words, (rule.c ?? []).map(evaluate)));
      else if (rule.rule === 'set') score = number(evaluate(rule.value)) ?? new Exact(0);
      else run(rule.branches.find(({ when }) => isTrue(evaluate(when)))?.then ?? rule.otherwise);
    }
  };
  run(rules);
  return { score, because, trace };
}

function apply(e: Expression, c: readonly Value[], response: Value): Value {
  const [a = null, b = null] = c;
  switch (e.op) {
    case 'identifier':
      return { base: 'identifier', v: e.v };
    case 'string':
      return string(e.v);
    case 'float':
      return float(e.v);
    case 'identifiers':
      return identifiers(e.v);
    case 'ordered':
      return ordered(e.v);
    case 'response':
      return response;
    case 'null':
      return null;
    case 'isNull':
      return truth(a === null);
    case 'not':
      return a === null ? null : truth(!isTrue(a));
    case 'and':
      return threeValued(c, false);
    case 'or':
      return threeValued(c, true);
    case 'containerSize':
      return float(a?.base === 'identifiers' || a?.base === 'ordered' ? a.v.length : 0);
    case 'match':
      return match(a, b);
    case 'member':
      return a === null || b === null ? null : truth(listed(b).includes(String(a.v)));
    case 'equal':
      return equal(e, a, b);
    case 'lt':
      return compare(a, b, (order) => order < 0);
    case 'lte':
      return compare(a, b, (order) => order <= 0);
    case 'gt':
      return compare(a, b, (order) => order > 0);
    case 'gte':
      return compare(a, b, (order) => order >= 0);
    case 'sum':
      return calculate(c, (x, y) => x.plus(y));
    case 'product':
      return calculate(c, (x, y) => x.times(y));
    case 'subtract':
      return calculate(c, (x, y) => x.minus(y));
    case 'divide':
      return number(b)?.isZero() ? null : calculate(c, (x, y) => x.dividedBy(y));
    case 'min':
      return calculate(c, (x, y) => Exact.min(x, y));
    case 'max':
      return calculate(c, (x, y) => Exact.max(x, y));
    case 'roundTo':
      return rounded(a, e.decimals);
    case 'stringMatch':
      return stringMatch(a, b, e.caseSensitive);
    case 'patternMatch':
      return a === null ? null : truth(patternMatches(e.pattern, e.caseSensitive, String(a.v)));
    case 'mapResponse':
      return mapResponse(e, response);
    case 'custom':
      return custom(e, a);
  }
}

/** QTI 3 pattern-match: the whole string, as in XSD; run in linear time (RE2), for patterns come from people. */
function patternMatches(pattern: string, caseSensitive: boolean, text: string): boolean {
  return RE2JS.compile(`(?s:${pattern})`, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE).matches(text);
}

/** QTI 3: one deciding operand decides even beside a NULL; otherwise NULL stays NULL. */
function threeValued(operands: readonly Value[], deciding: boolean): Value {
  if (operands.some((value) => value?.base === 'boolean' && value.v === deciding)) return truth(deciding);
  return operands.some((value) => value === null) ? null : truth(!deciding);
}

function match(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (a.base === 'identifiers' && b.base === 'identifiers') {
    return truth(a.v.length === b.v.length && [...a.v].sort().join('\n') === [...b.v].sort().join('\n'));
  }
  if (a.base === 'ordered' && b.base === 'ordered') return truth(a.v.join('\n') === b.v.join('\n'));
  if (a.base === 'float' && b.base === 'float') return truth(a.v.equals(b.v));
  return truth(a.base === b.base && a.v === b.v);
}

function equal(e: EqualExpression, a: Value, b: Value): Value {
  const [key, given] = [number(a), number(b)];
  if (!key || !given) return null;
  if (e.mode === 'exact') return truth(key.equals(given));
  const [below, above] = e.tolerance.map((amount) =>
    e.mode === 'absolute' ? new Exact(amount) : key.abs().times(amount).dividedBy(100),
  ) as [InstanceType<typeof Exact>, InstanceType<typeof Exact>];
  const [lower, upper] = [key.minus(below), key.plus(above)];
  return truth(
    (e.includeLower ? given.gte(lower) : given.gt(lower)) && (e.includeUpper ? given.lte(upper) : given.lt(upper)),
  );
}

function mapResponse(e: MapExpression, response: Value): Value {
  const distinct = [...new Set(listed(response))];
  const values = distinct.map((key) => e.entries.find((entry) => entry.key === key)?.value ?? e.default);
  let sum = values.reduce((total, value) => total.plus(value), new Exact(0));
  if (e.lower !== null) sum = Exact.max(sum, e.lower);
  if (e.upper !== null) sum = Exact.min(sum, e.upper);
  return float(sum);
}

function custom(e: Extract<Expression, { op: 'custom' }>, a: Value): Value {
  if (a === null) return null;
  if (e.name === 'assay:order') return float(a.base === 'ordered' ? orderCount(e.count, e.correct, a.v) : 0);
  if (e.name === 'assay:text') return string(normalText(String(a.v)));
  const { value } = readNumber(String(a.v), e.reading);
  return value === null ? null : float(value);
}

function stringMatch(a: Value, b: Value, caseSensitive: boolean): Value {
  if (a === null || b === null) return null;
  const fold = (value: NonNullable<Value>) => (caseSensitive ? String(value.v) : String(value.v).toLowerCase());
  return truth(fold(a) === fold(b));
}

function rounded(a: Value, decimals: number): Value {
  const value = number(a);
  return value && float(value.toDecimalPlaces(decimals, Exact.ROUND_HALF_UP));
}

function compare(a: Value, b: Value, fits: (order: number) => boolean): Value {
  const [x, y] = [number(a), number(b)];
  return x && y ? truth(fits(x.comparedTo(y))) : null;
}

type Step = (x: InstanceType<typeof Exact>, y: InstanceType<typeof Exact>) => InstanceType<typeof Exact>;
function calculate(operands: readonly Value[], step: Step): Value {
  const numbers = operands.map(number);
  const [first, ...rest] = numbers;
  if (!first || numbers.includes(null)) return null;
  return float((rest as (typeof first)[]).reduce(step, first));
}

const isTrue = (value: Value) => value?.base === 'boolean' && value.v;
const number = (value: Value) => (value?.base === 'float' ? value.v : null);
const listed = (value: Value): readonly string[] =>
  value === null ? [] : value.base === 'identifiers' || value.base === 'ordered' ? value.v : [String(value.v)];
const filled = (words: string, numbers: readonly Value[]) =>
  numbers.reduce((text, value, index) => text.replace(`{${index}}`, written(value)), words);
