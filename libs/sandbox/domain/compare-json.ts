import type { Comparison } from './comparer';
import { isNumeral, numbersAgree, type Tolerance } from './tolerance';

export function compareJson(expected: string, actual: string, tolerance: Partial<Tolerance>): Comparison {
  const want = parseJson(expected);
  if (want === undefined) return { equal: false, reason: 'The expected output is not JSON.' };
  const got = parseJson(actual);
  if (got === undefined) return { equal: false, reason: 'The output is not one JSON value.', share: 0 };
  const within = { absolute: tolerance.absolute ?? 0, relative: tolerance.relative ?? 0 };
  const where = firstDifference(want, got, within, '');
  if (where === null) return { equal: true };
  return { equal: false, reason: `The value differs${where}.`, share: shareOf(want, got, within) };
}

/** Of a list or an object: how many of its members are right. Of anything else there is no share. */
function shareOf(want: JsonValue, got: JsonValue, tolerance: Tolerance): number {
  const pairs =
    Array.isArray(want) && Array.isArray(got)
      ? { of: Math.max(want.length, got.length), both: want.slice(0, got.length).map((each, at) => [each, got[at]]) }
      : isObject(want) && isObject(got)
        ? {
            of: new Set([...Object.keys(want), ...Object.keys(got)]).size,
            both: Object.keys(want).flatMap((name) => (Object.hasOwn(got, name) ? [[want[name], got[name]]] : [])),
          }
        : { of: 1, both: [] };
  const right = pairs.both.filter(([a, b]) => firstDifference(a as JsonValue, b as JsonValue, tolerance, '') === null);
  return right.length / Math.max(1, pairs.of);
}

/** A number keeps the digits it was written with: 9007199254740993 is not 9007199254740992. */
export class Numeral {
  constructor(readonly digits: string) {}
}

export type JsonValue = null | boolean | string | Numeral | JsonValue[] | { [name: string]: JsonValue };

/** Undefined for what is not one JSON value. */
export function parseJson(text: string): JsonValue | undefined {
  const keepDigits = (_name: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? new Numeral(context?.source ?? String(value)) : value;
  try {
    return JSON.parse(text, keepDigits) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Where two values part, in words that do not give the expected one away; null when they agree. */
export function firstDifference(want: JsonValue, got: JsonValue, tolerance: Tolerance, where: string): string | null {
  if (want instanceof Numeral && got instanceof Numeral) {
    if (want.digits === got.digits) return null;
    const comparable = isNumeral(want.digits) && isNumeral(got.digits);
    return comparable && numbersAgree(want.digits, got.digits, tolerance) ? null : where;
  }
  if (Array.isArray(want) && Array.isArray(got)) {
    if (want.length !== got.length) return `${where} in length`;
    return firstOf(want, (item, index) =>
      firstDifference(item, got[index] as JsonValue, tolerance, `${where} at [${index}]`),
    );
  }
  if (isObject(want) && isObject(got)) {
    const names = Object.keys(want);
    if (names.length !== Object.keys(got).length || names.some((name) => !Object.hasOwn(got, name))) {
      return `${where} in its members`;
    }
    return firstOf(names, (name) =>
      firstDifference(want[name] as JsonValue, got[name] as JsonValue, tolerance, `${where} in a member`),
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

export function isObject(value: JsonValue): value is { [name: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Numeral);
}
