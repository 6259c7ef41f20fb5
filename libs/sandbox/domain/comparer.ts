import { compareJson } from './compare-json';
import { isNumeral, numbersAgree, type Tolerance } from './tolerance';

export type Comparer =
  /** Byte for byte. */
  | { kind: 'exact' }
  /** Line by line, without spaces at the ends of lines and without empty lines at the end. */
  | { kind: 'lines' }
  /** As lines, in any order. */
  | { kind: 'unordered-lines' }
  /** Words between spaces; those that are numbers in both may differ by the tolerance. */
  | ({ kind: 'numbers' } & Tolerance)
  /** One JSON value; the order of the members of an object and the way a number is written do not matter. */
  | ({ kind: 'json' } & Partial<Tolerance>);

/** `reason` tells where the two differ and never quotes what was expected: it may be shown beside a hidden check. */
export type Comparison = { equal: true } | { equal: false; reason: string };

export function compareOutput(comparer: Comparer, expected: Uint8Array, actual: Uint8Array): Comparison {
  if (comparer.kind === 'exact') return sameBytes(expected, actual) ? EQUAL : different('The bytes differ.');
  const [want, got] = [textOf(expected), textOf(actual)];
  if (want === null) return different('The expected output is not UTF-8 text.');
  if (got === null) return different('The output is not UTF-8 text.');
  switch (comparer.kind) {
    case 'lines':
      return compareLists(linesOf(want), linesOf(got), 'line');
    case 'unordered-lines':
      return compareLists(linesOf(want).sort(), linesOf(got).sort(), 'sorted line');
    case 'numbers':
      return compareLists(wordsOf(want), wordsOf(got), 'word', (a, b) => wordsAgree(a, b, comparer));
    case 'json':
      return compareJson(want, got, comparer);
  }
}

const EQUAL: Comparison = { equal: true };

function different(reason: string): Comparison {
  return { equal: false, reason };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Null for bytes that are not text: replacing them would make different outputs equal. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map(withoutTrailingSpace);
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** By hand: a pattern for this takes quadratic time, and a program may print a million spaces. */
function withoutTrailingSpace(line: string): string {
  let end = line.length;
  while (end > 0 && ' \t\r'.includes(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function compareLists(
  expected: readonly string[],
  actual: readonly string[],
  unit: string,
  agree: (a: string, b: string) => boolean = (a, b) => a === b,
): Comparison {
  const first = expected.findIndex((item, index) => index >= actual.length || !agree(item, actual[index] as string));
  if (first === -1 && actual.length > expected.length) return different(`There is more output than expected.`);
  if (first === -1) return EQUAL;
  if (first >= actual.length) return different(`The output ends too early, after ${unit} ${actual.length}.`);
  return different(`The output differs first in ${unit} ${first + 1}.`);
}

function wordsAgree(expected: string, actual: string, tolerance: Tolerance): boolean {
  if (expected === actual) return true;
  return isNumeral(expected) && isNumeral(actual) && numbersAgree(expected, actual, tolerance);
}
