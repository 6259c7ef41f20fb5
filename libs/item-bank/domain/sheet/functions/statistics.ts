import { compareScalars, finite, isError, isMatrix, cellsOf, fifteenDigits } from '../value';
import {
  ANY,
  divided,
  matrixAt,
  notFound,
  numberAt,
  numbersIn,
  numbersOf,
  whole,
  wrongNumber,
  wrongValue,
  type Call,
  type FunctionTable,
} from './call';
import { criterion } from './criteria';

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const mean = (numbers: readonly number[]) => divided(sum(numbers), numbers.length);
/** Of nothing it is 0, as in every spreadsheet. */
const least = (numbers: readonly number[]) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b)));
const largest = (numbers: readonly number[]) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b)));
const upwards = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

function variance(numbers: readonly number[], isSample: boolean): number {
  const middle = mean(numbers);
  return divided(sum(numbers.map((each) => (each - middle) ** 2)), numbers.length - (isSample ? 1 : 0));
}

/** Between the values, as PERCENTILE.INC has it. */
function percentile(numbers: readonly number[], share: number): number {
  if (numbers.length === 0 || share < 0 || share > 1) throw wrongNumber('There is no such percentile.');
  const sorted = upwards(numbers);
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return fifteenDigits(low + (high - low) * (place - Math.floor(place)));
}

function nth(numbers: readonly number[], place: number): number {
  const found = numbers[Math.trunc(place) - 1];
  if (found === undefined) throw wrongNumber('There are not so many numbers.');
  return found;
}

function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  if (most < 2) throw notFound('No number stands there twice.');
  return [...counts].find(([, count]) => count === most)?.[0] ?? 0;
}

/** The values of one range where all pairs of range and criterion agree: SUMIFS, COUNTIFS … */
function chosen(call: Call, from: number, values: number | null): number[] {
  const pairs: { cells: ReturnType<typeof cellsOf>; fits: ReturnType<typeof criterion> }[] = [];
  for (let index = from; index + 1 < call.args.length; index += 2) {
    const wanted = call.args[index + 1] ?? null;
    pairs.push({
      cells: cellsOf(matrixAt(call, index)),
      fits: criterion(isMatrix(wanted) ? (wanted.rows[0]?.[0] ?? null) : wanted, call.spend),
    });
  }
  const length = pairs[0]?.cells.length ?? 0;
  const summed = values === null ? null : cellsOf(matrixAt(call, values));
  if (
    pairs.length === 0 ||
    [...pairs.map(({ cells }) => cells), summed ?? pairs[0]!.cells].some((each) => each.length !== length)
  ) {
    throw wrongValue('The ranges are not of the same size.');
  }
  const found: number[] = [];
  for (let at = 0; at < length; at += 1) {
    if (!pairs.every(({ cells, fits }) => fits(cells[at] ?? null))) continue;
    const value = summed ? (summed[at] ?? null) : 1;
    if (isError(value)) throw value;
    if (typeof value === 'number') found.push(value);
  }
  return found;
}

/** SUMIF(range; criterion; values): what is summed stands last, and may be left out. */
const chosenOne = (call: Call) => chosen({ ...call, args: call.args.slice(0, 2) }, 0, null).length;
function valuesOfOne(call: Call): number[] {
  const [range, wanted, values = range] = call.args;
  return chosen({ ...call, args: [values, range, wanted] }, 1, 0);
}

function pairsOf(call: Call): { readonly x: number[]; readonly y: number[] } {
  const [first, second] = [cellsOf(matrixAt(call, 0)), cellsOf(matrixAt(call, 1))];
  if (first.length !== second.length) throw notFound('The ranges are not of the same size.');
  const pairs = first.flatMap((y, at) => {
    const x = second[at];
    return typeof y === 'number' && typeof x === 'number' ? [{ x, y }] : [];
  });
  return { x: pairs.map(({ x }) => x), y: pairs.map(({ y }) => y) };
}
function covariation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  return sum(x.map((each, at) => (each - mx) * ((y[at] ?? 0) - my)));
}
const slope = ({ x, y }: ReturnType<typeof pairsOf>) => divided(covariation(x, y), covariation(x, x));

const ofAll = (run: (numbers: number[]) => number) => whole(1, ANY, (call) => finite(run(numbersOf(call))));
const deviation = (isSample: boolean) => ofAll((numbers) => Math.sqrt(variance(numbers, isSample)));
const ofRange = (run: (numbers: number[], second: number) => number) =>
  whole(2, 2, (call) => finite(run(numbersIn(matrixAt(call, 0)), numberAt(call, 1))));
const rank = whole(2, 3, (call) => {
  const [value, numbers, isUp] = [numberAt(call, 0), numbersIn(matrixAt(call, 1)), numberAt(call, 2, 0) !== 0];
  if (!numbers.some((each) => compareScalars(each, value) === 0)) throw notFound('The number is not in the range.');
  return (
    1 + numbers.filter((each) => (isUp ? compareScalars(each, value) < 0 : compareScalars(each, value) > 0)).length
  );
});

export const statisticsFunctions: FunctionTable = {
  AVERAGE: ofAll(mean),
  MEDIAN: ofAll((numbers) => percentile(numbers, 0.5)),
  MIN: ofAll(least),
  MAX: ofAll(largest),
  'MODE.SNGL': ofAll(mode),
  MODE: ofAll(mode),
  STDEV: deviation(true),
  'STDEV.S': deviation(true),
  'STDEV.P': deviation(false),
  VAR: ofAll((numbers) => variance(numbers, true)),
  'VAR.S': ofAll((numbers) => variance(numbers, true)),
  'VAR.P': ofAll((numbers) => variance(numbers, false)),
  COUNT: whole(1, ANY, ({ args, spend }) => {
    const cells = args.flatMap((arg) => (arg === undefined ? [] : cellsOf(arg)));
    spend(cells.length);
    return cells.filter((value) => typeof value === 'number').length;
  }),
  COUNTA: whole(1, ANY, ({ args, spend }) => {
    const cells = args.flatMap((arg) => (arg === undefined ? [] : cellsOf(arg)));
    spend(cells.length);
    return cells.filter((value) => value !== null).length;
  }),
  COUNTBLANK: whole(
    1,
    1,
    (call) => cellsOf(matrixAt(call, 0)).filter((value) => value === null || value === '').length,
  ),
  COUNTIF: whole(2, 2, chosenOne),
  COUNTIFS: whole(2, ANY, (call) => chosen(call, 0, null).length),
  SUMIF: whole(2, 3, (call) => finite(sum(valuesOfOne(call)))),
  SUMIFS: whole(3, ANY, (call) => finite(sum(chosen(call, 1, 0)))),
  AVERAGEIF: whole(2, 3, (call) => finite(mean(valuesOfOne(call)))),
  AVERAGEIFS: whole(3, ANY, (call) => finite(mean(chosen(call, 1, 0)))),
  MINIFS: whole(3, ANY, (call) => least(chosen(call, 1, 0))),
  MAXIFS: whole(3, ANY, (call) => largest(chosen(call, 1, 0))),
  LARGE: ofRange((numbers, place) => nth(upwards(numbers).reverse(), place)),
  SMALL: ofRange((numbers, place) => nth(upwards(numbers), place)),
  PERCENTILE: ofRange(percentile),
  'PERCENTILE.INC': ofRange(percentile),
  QUARTILE: ofRange((numbers, quarter) => percentile(numbers, Math.trunc(quarter) / 4)),
  'QUARTILE.INC': ofRange((numbers, quarter) => percentile(numbers, Math.trunc(quarter) / 4)),
  RANK: rank,
  'RANK.EQ': rank,
  CORREL: whole(2, 2, (call) => {
    const { x, y } = pairsOf(call);
    return finite(divided(covariation(x, y), Math.sqrt(covariation(x, x) * covariation(y, y))));
  }),
  SLOPE: whole(2, 2, (call) => finite(slope(pairsOf(call)))),
  INTERCEPT: whole(2, 2, (call) => {
    const pairs = pairsOf(call);
    return finite(mean(pairs.y) - slope(pairs) * mean(pairs.x));
  }),
};
