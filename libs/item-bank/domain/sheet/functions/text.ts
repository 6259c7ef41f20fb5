import { showNumber } from '../format';
import { cellsOf, isError, SheetError, toNumber, toText, type Scalar } from '../value';
import { ANY, lifted, numberAt, textAt, truthAt, whole, wrongValue, type FunctionTable } from './call';
import { signsMatchAt } from './criteria';

/** As long as a cell may be in any spreadsheet; whatever makes a text longer is stopped before it does. */
export const LONGEST_TEXT = 32_767;
export function bounded(text: string): string {
  if (text.length > LONGEST_TEXT) throw wrongValue(`A text has at most ${LONGEST_TEXT} characters.`);
  return text;
}

const text = (value: Scalar | undefined) => toText(value ?? null);
const whole0 = (value: Scalar | undefined, otherwise: number) => {
  const number = value === undefined || value === null ? otherwise : Math.trunc(toNumber(value));
  if (number < 0) throw wrongValue('A number of characters is not below 0.');
  return number;
};

function repeated(value: Scalar, times: Scalar): string {
  const count = whole0(times, 0);
  if (text(value).length * count > LONGEST_TEXT) throw wrongValue(`A text has at most ${LONGEST_TEXT} characters.`);
  return text(value).repeat(count);
}

function found(at: number): number {
  if (at < 0) throw wrongValue('This text does not occur.');
  return at + 1;
}

function substituted(source: string, old: string, fresh: string, which: number | null): string {
  if (old === '') return source;
  const parts = source.split(old);
  if (which === null) {
    const length = source.length + (parts.length - 1) * (fresh.length - old.length);
    if (length > LONGEST_TEXT) throw wrongValue(`A text has at most ${LONGEST_TEXT} characters.`);
    return parts.join(fresh);
  }
  if (which < 1) throw wrongValue('The first occurrence is number 1.');
  if (which >= parts.length) return source;
  return parts.slice(0, which).join(old) + fresh + parts.slice(which).join(old);
}

const joined = (args: readonly Scalar[], between: string): string => {
  let result = '';
  args.forEach((value, index) => {
    if (isError(value)) throw value;
    result = bounded(result + (index > 0 ? between : '') + toText(value));
  });
  return result;
};

const concat = whole(1, ANY, ({ args, spend }) => {
  const cells = args.flatMap((arg) => (arg === undefined ? [] : cellsOf(arg)));
  spend(cells.length);
  return joined(cells, '');
});

export const textFunctions: FunctionTable = {
  CONCAT: concat,
  CONCATENATE: concat,
  TEXTJOIN: whole(3, ANY, (call) => {
    const passesOver = truthAt(call, 1, true);
    const cells = call.args.slice(2).flatMap((arg) => (arg === undefined ? [] : cellsOf(arg)));
    call.spend(cells.length);
    return joined(
      cells.filter((value) => !passesOver || (value !== null && value !== '')),
      textAt(call, 0),
    );
  }),
  LEFT: lifted(1, 2, (value, count) => text(value).slice(0, whole0(count, 1))),
  RIGHT: lifted(1, 2, (value, count) => {
    const most = whole0(count, 1);
    return most === 0 ? '' : text(value).slice(-most);
  }),
  MID: lifted(3, 3, (value, start, count) => {
    const from = whole0(start, 1);
    if (from < 1) throw wrongValue('The first character is number 1.');
    return text(value).slice(from - 1, from - 1 + whole0(count, 0));
  }),
  LEN: lifted(1, 1, (value) => text(value).length),
  UPPER: lifted(1, 1, (value) => text(value).toUpperCase()),
  LOWER: lifted(1, 1, (value) => text(value).toLowerCase()),
  PROPER: lifted(1, 1, (value) =>
    text(value)
      .toLowerCase()
      .replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ),
  TRIM: lifted(1, 1, (value) => text(value).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  REPT: lifted(2, 2, (value, times) => repeated(value ?? null, times ?? null)),
  SUBSTITUTE: lifted(3, 4, (value, old, fresh, which) =>
    substituted(text(value), text(old), text(fresh), which === undefined || which === null ? null : whole0(which, 1)),
  ),
  REPLACE: lifted(4, 4, (value, start, count, fresh) => {
    const from = Math.max(1, whole0(start, 1)) - 1;
    return bounded(text(value).slice(0, from) + text(fresh) + text(value).slice(from + whole0(count, 0)));
  }),
  FIND: lifted(2, 3, (sought, value, start) =>
    found(text(value).indexOf(text(sought), Math.max(1, whole0(start, 1)) - 1)),
  ),
  SEARCH: whole(2, 3, (call) => {
    const [sought, source] = [textAt(call, 0), textAt(call, 1)];
    call.spend(source.length);
    return found(signsMatchAt(source, sought, Math.max(1, Math.trunc(numberAt(call, 2, 1))) - 1, call.spend));
  }),
  VALUE: lifted(1, 1, (value) => toNumber(value ?? null)),
  T: lifted(1, 1, (value) => (typeof value === 'string' ? value : '')),
  TEXT: lifted(2, 2, (value, format) => {
    const shown = typeof value === 'string' ? value : showNumber(toNumber(value ?? null), text(format));
    if (shown === null) throw new SheetError('#VALUE!', `The format “${text(format).slice(0, 40)}” is not known here.`);
    return shown;
  }),
};
