import { compareJson } from './compare-json';
import { comparePlot } from './compare-plot';
import { compareTable } from './compare-table';
import { compareTree } from './compare-tree';
import { compareWords, type WordsRule } from './compare-words';
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
  /** Words between spaces as contest judges compare them: the default validator of the problem package formats. */
  | ({ kind: 'words' } & WordsRule)
  /** One JSON value; the order of the members of an object and the way a number is written do not matter. */
  | ({ kind: 'json' } & Partial<Tolerance>)
  /**
   * Rows of cells: CSV, TSV, or JSON as `{"columns":[…],"rows":[[…]]}`. Not ordered: rows in any order. With `header` the
   * names of the columns count, which of CSV stand in the first line. Numbers are compared by their value.
   */
  | ({ kind: 'table'; ordered: boolean; header?: boolean } & Partial<Tolerance>)
  /** The figures of `plots.json` by their data; what the expected ones leave out, such as a title, is not looked at. */
  | ({ kind: 'plot' } & Tolerance)
  /** A JSON listing of files and folders; `others`: what is not listed may be there as well. */
  | { kind: 'tree'; others?: 'allowed' }
  /** The checker of the task decides, a program in a sandbox of its own: nothing is compared here. */
  | { kind: 'checker' };

/**
 * `reason` tells where the two differ and never quotes what was expected: it may be shown beside a hidden check. `share`:
 * how much of it is right, 0 to 1, where the comparer can tell. `layout`: all is right but for spaces and line ends.
 */
export type Comparison = { equal: true } | { equal: false; reason: string; share?: number; layout?: true };

export function compareOutput(comparer: Comparer, expected: Uint8Array, actual: Uint8Array): Comparison {
  if (comparer.kind === 'checker') return different('The checker of this task has not decided.');
  if (comparer.kind === 'words') return compareWords(expected, actual, comparer);
  if (comparer.kind === 'exact' && sameBytes(expected, actual)) return EQUAL;
  const [want, got] = [textOf(expected), textOf(actual)];
  if (want === null) return different('The expected output is not UTF-8 text.');
  if (got === null) return different('The output is not UTF-8 text.');
  switch (comparer.kind) {
    case 'exact':
      return isSame(wordsOf(want), wordsOf(got)) ? LAYOUT : different('The bytes differ.');
    case 'lines':
      return compareLists(linesOf(want), linesOf(got), 'line');
    case 'unordered-lines':
      return compareUnordered(linesOf(want), linesOf(got));
    case 'numbers':
      return compareLists(wordsOf(want), wordsOf(got), 'word', (a, b) => wordsAgree(a, b, comparer));
    case 'json':
      return compareJson(want, got, comparer);
    case 'table':
      return compareTable(want, got, comparer);
    case 'plot':
      return comparePlot(want, got, comparer);
    case 'tree':
      return compareTree(want, got, comparer.others === 'allowed');
  }
}

const EQUAL: Comparison = { equal: true };
const LAYOUT: Comparison = {
  equal: false,
  reason: 'The words are right, but spaces or line ends differ.',
  share: 0,
  layout: true,
};

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
  const right = expected.map((item, index) => index < actual.length && agree(item, actual[index] as string));
  const first = right.indexOf(false);
  const share = { share: right.filter(Boolean).length / Math.max(1, expected.length, actual.length) };
  if (first === -1 && actual.length > expected.length) {
    return { ...different(`There is more output than expected.`), ...share };
  }
  if (first === -1) return EQUAL;
  if (first >= actual.length) {
    return { ...different(`The output ends too early, after ${unit} ${actual.length}.`), ...share };
  }
  return { ...different(`The output differs first in ${unit} ${first + 1}.`), ...share };
}

function compareUnordered(expected: readonly string[], actual: readonly string[]): Comparison {
  const found = compareLists(expected.toSorted(), actual.toSorted(), 'sorted line');
  if (found.equal) return found;
  const left = Map.groupBy(actual, (line) => line);
  const right = expected.filter((line) => left.get(line)?.pop() !== undefined).length;
  return { ...found, share: right / Math.max(1, expected.length, actual.length) };
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, index) => word === b[index]);

function wordsAgree(expected: string, actual: string, tolerance: Tolerance): boolean {
  if (expected === actual) return true;
  return isNumeral(expected) && isNumeral(actual) && numbersAgree(expected, actual, tolerance);
}
