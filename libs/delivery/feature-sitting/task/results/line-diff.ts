import { markDifference, type DiffPart } from './text-diff';

export interface DiffCell {
  readonly line: number;
  readonly parts: readonly DiffPart[];
  readonly isDifferent: boolean;
}
/** One line beside the other; null where one side has no such line. A run of lines that are alike may be folded to its length. */
export type DiffRow = { readonly left: DiffCell | null; readonly right: DiffCell | null } | { readonly alike: number };

/** The lines of longer texts are compared one by one: the table of the best match would grow with their product. */
const MOST_MATCHED = 400;
const SHOWN_AROUND = 2;

/** Two outputs line by line: what both have stands side by side, and what differs is marked within its line. */
export function lineDiff(expected: string, given: string): DiffRow[] {
  const [left, right] = [expected.split('\n'), given.split('\n')];
  const pairs =
    left.length > MOST_MATCHED || right.length > MOST_MATCHED
      ? Array.from({ length: Math.max(left.length, right.length) }, (_, line) => [line, line] as const)
      : matched(left, right);
  const rows = pairs.map(([l, r]) => row(left, right, l, r));
  return folded(rows);
}

/** Whether nothing but the ends of lines, or blanks around the whole, makes the two differ. */
export function differsInBlanksOnly(expected: string, given: string): boolean {
  const bare = (text: string) =>
    text
      .replace(/[^\S\n]+$/gm, '')
      .replace(/\r/g, '')
      .trim();
  return expected !== given && bare(expected) === bare(given);
}

type Pair = readonly [left: number | null, right: number | null];

/** Longest common subsequence; lines between two matches are set side by side in their order. */
function matched(left: readonly string[], right: readonly string[]): Pair[] {
  const best = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let l = left.length - 1; l >= 0; l -= 1)
    for (let r = right.length - 1; r >= 0; r -= 1)
      best[l]![r] = left[l] === right[r] ? best[l + 1]![r + 1]! + 1 : Math.max(best[l + 1]![r]!, best[l]![r + 1]!);
  const pairs: Pair[] = [];
  let [l, r, fromL, fromR] = [0, 0, 0, 0];
  const between = () => {
    for (let step = 0; step < Math.max(l - fromL, r - fromR); step += 1)
      pairs.push([fromL + step < l ? fromL + step : null, fromR + step < r ? fromR + step : null]);
  };
  while (l < left.length && r < right.length) {
    if (left[l] === right[r]) {
      between();
      pairs.push([l, r]);
      [l, r] = [l + 1, r + 1];
      [fromL, fromR] = [l, r];
    } else if (best[l + 1]![r]! >= best[l]![r + 1]!) l += 1;
    else r += 1;
  }
  [l, r] = [left.length, right.length];
  between();
  return pairs;
}

function row(left: readonly string[], right: readonly string[], l: number | null, r: number | null) {
  const [expected, given] = [l === null ? undefined : left[l], r === null ? undefined : right[r]];
  const cell = (text: string | undefined, other: string | undefined, line: number | null): DiffCell | null =>
    text === undefined || line === null
      ? null
      : {
          line: line + 1,
          isDifferent: text !== other,
          parts: other === undefined ? [{ text, isDifferent: true }] : markDifference(text, other),
        };
  return { left: cell(expected, given, l), right: cell(given, expected, r) };
}

const isAlike = (row: DiffRow) => !('alike' in row) && row.left !== null && !row.left.isDifferent;

/** Around a difference two lines stay; the others that are alike are counted. */
function folded(rows: readonly DiffRow[]): DiffRow[] {
  const isNear = (index: number) =>
    rows.slice(Math.max(0, index - SHOWN_AROUND), index + SHOWN_AROUND + 1).some((near) => !isAlike(near));
  const shown: DiffRow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    if (isNear(index)) {
      shown.push(rows[index]!);
      continue;
    }
    let end = index;
    while (end < rows.length && !isNear(end)) end += 1;
    if (end - index > 1) shown.push({ alike: end - index });
    else shown.push(rows[index]!);
    index = end - 1;
  }
  return shown;
}
