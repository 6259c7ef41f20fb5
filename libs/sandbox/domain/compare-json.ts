import type { Comparison } from './comparer';
import { isNumeral, numbersAgree, type Tolerance } from './tolerance';

export function compareJson(expected: string, actual: string, tolerance: Partial<Tolerance>): Comparison {
  const want = parse(expected);
  if (want === undefined) return { equal: false, reason: 'The expected output is not JSON.' };
  const got = parse(actual);
  if (got === undefined) return { equal: false, reason: 'The output is not one JSON value.' };
  const where = firstDifference(
    want,
    got,
    { absolute: tolerance.absolute ?? 0, relative: tolerance.relative ?? 0 },
    '',
  );
  return where === null ? { equal: true } : { equal: false, reason: `The value differs${where}.` };
}

/** A number keeps the digits it was written with: 9007199254740993 is not 9007199254740992. */
class Numeral {
  constructor(readonly digits: string) {}
}

type Value = null | boolean | string | Numeral | Value[] | { [name: string]: Value };

function parse(text: string): Value | undefined {
  const keepDigits = (_name: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? new Numeral(context?.source ?? String(value)) : value;
  try {
    return JSON.parse(text, keepDigits) as Value;
  } catch {
    return undefined;
  }
}

/** Where two values part, in words that do not give the expected one away; null when they agree. */
function firstDifference(want: Value, got: Value, tolerance: Tolerance, where: string): string | null {
  if (want instanceof Numeral && got instanceof Numeral) {
    if (want.digits === got.digits) return null;
    const comparable = isNumeral(want.digits) && isNumeral(got.digits);
    return comparable && numbersAgree(want.digits, got.digits, tolerance) ? null : where;
  }
  if (Array.isArray(want) && Array.isArray(got)) {
    if (want.length !== got.length) return `${where} in length`;
    return firstOf(want, (item, index) =>
      firstDifference(item, got[index] as Value, tolerance, `${where} at [${index}]`),
    );
  }
  if (isObject(want) && isObject(got)) {
    const names = Object.keys(want);
    if (names.length !== Object.keys(got).length || names.some((name) => !Object.hasOwn(got, name))) {
      return `${where} in its members`;
    }
    return firstOf(names, (name) =>
      firstDifference(want[name] as Value, got[name] as Value, tolerance, `${where} in a member`),
    );
  }
  return want === got ? null : where;
}

function firstOf<T>(items: readonly T[], find: (item: T, index: number) => string | null): string | null {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== null) return found;
  }
  return null;
}

function isObject(value: Value): value is { [name: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Numeral);
}
