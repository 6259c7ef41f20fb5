import { SHEET_ERRORS, SheetError } from './value';

export interface Token {
  readonly t: 'number' | 'text' | 'error' | 'area' | 'name' | 'operator' | 'open' | 'close' | 'separator';
  readonly v: string;
  /** Of an area, where the formula names one. */
  readonly sheet?: string;
}

const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?/y;
const CELLS = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![A-Za-z0-9_.(])/y;
const NAME = /[A-Za-z_][A-Za-z0-9_.]*/y;
const SHEET = /(?:'((?:[^']|'')+)'|([A-Za-z_][A-Za-z0-9_]*))!/y;
const OPERATOR = /<=|>=|<>|[=<>&+\-*/^%]/y;

/** Cuts a formula into its words, from left to right and never back: linear in its length. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < source.length) {
    const letter = source.charAt(at);
    if (/\s/.test(letter)) at += 1;
    else if (letter === '"') tokens.push({ t: 'text', v: quoted() });
    else if (letter === '#') tokens.push({ t: 'error', v: errorAt() });
    else if (letter === '(' || letter === ')') {
      at += 1;
      tokens.push({ t: letter === '(' ? 'open' : 'close', v: letter });
    } else if (letter === ',' || letter === ';') {
      // Both: where the comma is the decimal sign, people separate with semicolons.
      at += 1;
      tokens.push({ t: 'separator', v: letter });
    } else tokens.push(word(letter));
  }
  return tokens;

  function word(letter: string): Token {
    const sheet = take(SHEET);
    const cells = take(CELLS);
    if (sheet) {
      if (!cells) throw new SheetError('#REF!', 'After the name of a sheet a cell is expected.');
      return { t: 'area', v: cells[0], sheet: (sheet[1] ?? sheet[2] ?? '').replaceAll("''", "'") };
    }
    if (cells) return { t: 'area', v: cells[0] };
    const number = take(NUMBER);
    if (number) return { t: 'number', v: number[0] };
    const name = take(NAME);
    if (name) return { t: 'name', v: name[0] };
    const operator = take(OPERATOR);
    if (operator) return { t: 'operator', v: operator[0] };
    throw new SheetError('#ERROR!', `“${letter}” is not expected here.`);
  }

  function quoted(): string {
    let text = '';
    for (let next = at + 1; next < source.length; next += 1) {
      if (source.charAt(next) !== '"') text += source.charAt(next);
      else if (source.charAt(next + 1) === '"') {
        text += '"';
        next += 1;
      } else {
        at = next + 1;
        return text;
      }
    }
    throw new SheetError('#ERROR!', 'A text is not closed with a quotation mark.');
  }

  function errorAt(): string {
    const code = SHEET_ERRORS.find((each) => source.slice(at, at + each.length).toUpperCase() === each);
    if (!code) throw new SheetError('#ERROR!', '“#” is not expected here.');
    at += code.length;
    return code;
  }
}
