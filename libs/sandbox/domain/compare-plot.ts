import { firstDifference, isObject, Numeral, parseJson, type JsonValue } from './compare-json';
import type { Comparison } from './comparer';
import { numbersAgree, type Tolerance } from './tolerance';

type Members = { [name: string]: JsonValue };

/** A plot by its data: kind, labels and points, as far as the expected figure names them. Series are found by label. */
export function comparePlot(expected: string, actual: string, tolerance: Tolerance): Comparison {
  const want = figuresOf(expected);
  if (want === null) return { equal: false, reason: 'The expected output is not a list of figures.' };
  const got = figuresOf(actual);
  if (got === null) return { equal: false, reason: 'The program left no figures that can be read.', share: 0 };
  const found = want.map((figure, index) => figureDifference(figure, got[index], tolerance));
  const share = found.filter((each) => each === null).length / Math.max(1, want.length, got.length);
  if (want.length !== got.length) return { equal: false, reason: `The program drew ${got.length} figures.`, share };
  const first = found.findIndex((each) => each !== null);
  if (first === -1) return { equal: true };
  const which = want.length === 1 ? 'The figure' : `Figure ${first + 1}`;
  return { equal: false, reason: `${which} differs in ${found[first]}.`, share };
}

function figuresOf(text: string): Members[] | null {
  const value = parseJson(text);
  const list = Array.isArray(value) ? value : value === undefined ? null : [value];
  return list !== null && list.every(isObject) ? list : null;
}

/** In what the two differ, without the expected value; null when they agree. */
function figureDifference(want: Members, got: Members | undefined, tolerance: Tolerance): string | null {
  if (got === undefined) return 'everything';
  if (!agreesWith(want['kind'], got['kind'])) return 'its kind';
  if (!agreesWith(want['title'], got['title'])) return 'its title';
  for (const axis of ['x', 'y']) {
    const [asked, given] = [want[axis], got[axis]];
    const label = isObject(given ?? null) ? (given as Members)['label'] : undefined;
    if (isObject(asked ?? null) && !agreesWith((asked as Members)['label'], label))
      return `the label of its ${axis} axis`;
  }
  return seriesDifference(membersOf(want['series']), membersOf(got['series']), tolerance);
}

function seriesDifference(want: Members[], got: Members[], tolerance: Tolerance): string | null {
  if (want.length !== got.length) return 'the number of its series';
  for (const [index, series] of want.entries()) {
    const label = series['label'];
    const given = typeof label === 'string' ? got.find((each) => each['label'] === label) : got[index];
    if (given === undefined) return 'the label of a series';
    const which = want.length === 1 ? 'its points' : `the points of series ${index + 1}`;
    if (!pointsAgree(series, given, tolerance)) return which;
  }
  return null;
}

/** Points of a bar chart may be named; then the names have to be the same. */
function pointsAgree(want: Members, got: Members, tolerance: Tolerance): boolean {
  return ['x', 'y'].every((axis) => {
    const [asked, given] = [want[axis], got[axis]];
    if (asked === undefined) return true;
    if (!Array.isArray(asked) || !Array.isArray(given) || asked.length !== given.length) return false;
    return asked.every((value, index) => valuesAgree(value, given[index] as JsonValue, tolerance));
  });
}

function valuesAgree(want: JsonValue, got: JsonValue, tolerance: Tolerance): boolean {
  if (want instanceof Numeral && got instanceof Numeral) return numbersAgree(want.digits, got.digits, tolerance);
  return firstDifference(want, got, tolerance, '') === null;
}

const agreesWith = (want: JsonValue | undefined, got: JsonValue | undefined) =>
  want === undefined || want === null || want === got;

const membersOf = (value: JsonValue | undefined) => (Array.isArray(value) ? value.filter(isObject) : []);
