import { compareScalars, isError, type Scalar } from '../value';

type Spend = (steps: number) => void;

/** What SUMIF, COUNTIF and the like look for: ">=10", "<>open", "Nor*", 7. */
export function criterion(wanted: Scalar, spend: Spend): (value: Scalar) => boolean {
  if (typeof wanted !== 'string') return (value) => isLike(value, wanted ?? 0, spend);
  const [, sign = '', rest = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(wanted) ?? [];
  const sought = asTyped(rest);
  if (sign === '' || sign === '=' || sign === '<>') {
    const fits = rest === '' && sign !== '' ? isBlank : (value: Scalar) => isLike(value, sought, spend);
    return sign === '<>' ? (value) => !fits(value) : fits;
  }
  return (value) => {
    if (isError(value) || typeof value !== typeof sought) return false;
    const order = compareScalars(value, sought);
    return sign === '<' ? order < 0 : sign === '>' ? order > 0 : sign === '<=' ? order <= 0 : order >= 0;
  };
}

const isBlank = (value: Scalar) => value === null || value === '';

function asTyped(text: string): Scalar {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const number = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(text.trim()) ? Number(text) : null;
  return number ?? text;
}

function isLike(value: Scalar, sought: Scalar, spend: Spend): boolean {
  if (isError(value)) return false;
  if (typeof sought === 'string') return typeof value === 'string' && matchesPattern(value, sought, spend);
  // A number that is kept as a text counts as the number here, as in other spreadsheets.
  const own = typeof value === 'string' && typeof sought === 'number' ? asTyped(value) : value;
  return own !== null && typeof own === typeof sought && compareScalars(own, sought) === 0;
}

/** `*` any text, `?` any letter, `~` before either takes it as it stands. Each 64 letters looked at are a step. */
export function matchesPattern(text: string, pattern: string, spend: Spend): boolean {
  spend(1 + Math.floor((text.length + pattern.length) / 32));
  const [letters, signs] = [text.toLowerCase(), signsOf(pattern.toLowerCase())];
  let [at, sign, star, retry] = [0, 0, -1, 0];
  for (let looks = 1; at < letters.length; looks += 1) {
    if (looks % 64 === 0) spend(1);
    const now = signs[sign];
    if (now && now.kind !== 'any' && (now.kind === 'one' || now.letter === letters.charAt(at))) {
      at += 1;
      sign += 1;
    } else if (now?.kind === 'any') {
      star = sign;
      retry = at;
      sign += 1;
    } else if (star >= 0) {
      sign = star + 1;
      retry += 1;
      at = retry;
    } else return false;
  }
  return signs.slice(sign).every(({ kind }) => kind === 'any');
}

interface Sign {
  readonly kind: 'any' | 'one' | 'letter';
  readonly letter: string;
}
function signsOf(pattern: string): Sign[] {
  const signs: Sign[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const letter = pattern.charAt(at);
    const next = pattern.charAt(at + 1);
    if (letter === '~' && next !== '') {
      signs.push({ kind: 'letter', letter: next });
      at += 1;
    } else signs.push({ kind: letter === '*' ? 'any' : letter === '?' ? 'one' : 'letter', letter });
  }
  return signs;
}

/** Where a pattern first occurs within a text, from a place on; -1 where it does not: SEARCH. */
export function signsMatchAt(text: string, pattern: string, from: number, spend: Spend): number {
  const plain = pattern.toLowerCase();
  if (!/[*?~]/.test(plain)) return text.toLowerCase().indexOf(plain, from);
  for (let at = from; at <= text.length && at <= from + LONGEST_SEARCH; at += 1) {
    if (matchesPattern(text.slice(at), `${pattern}*`, spend)) return at;
  }
  return -1;
}
const LONGEST_SEARCH = 500;
