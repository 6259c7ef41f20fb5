import type { Comparison } from './comparer';
import { isNumeral, numbersAgree, type Tolerance } from './tolerance';

/** As the default output validator of the problem package formats (legacy and 2023-07-draft) compares. */
export interface WordsRule extends Partial<Tolerance> {
  /** Absent: "YES" and "yes" are one word. */
  caseSensitive?: boolean;
  /** Absent: how much space stands between two words, and of which kind, does not matter. */
  spaceSensitive?: boolean;
}

export function compareWords(expected: Uint8Array, actual: Uint8Array, rule: WordsRule): Comparison {
  const [want, got] = [expected, actual].map((bytes) => partsOf(bytes, rule.spaceSensitive === true)) as [
    string[],
    string[],
  ];
  const right = want.map((word, index) => index < got.length && wordsAgree(word, got[index] as string, rule));
  const first = right.indexOf(false);
  if (first === -1 && got.length === want.length) return { equal: true };
  const share = right.filter(Boolean).length / Math.max(1, want.length, got.length);
  if (first === -1) return { equal: false, reason: 'There is more output than expected.', share };
  if (first >= got.length) {
    return { equal: false, reason: `The output ends too early, after word ${wordNumber(got.length, rule)}.`, share };
  }
  return { equal: false, reason: `The output differs first in word ${wordNumber(first + 1, rule)}.`, share };
}

/** Single bytes, as the formats say: an output need not be text in any encoding. */
function partsOf(bytes: Uint8Array, withSpaces: boolean): string[] {
  const text = new TextDecoder('latin1').decode(bytes);
  if (withSpaces) return text.split(/([ \f\n\r\t\v]+)/);
  return text.split(/[ \f\n\r\t\v]+/).filter((word) => word !== '');
}

/** Between the words stand the spaces, where they count. */
const wordNumber = (position: number, { spaceSensitive }: WordsRule) =>
  spaceSensitive ? Math.ceil(position / 2) : position;

function wordsAgree(want: string, got: string, rule: WordsRule): boolean {
  const within = rule.absolute !== undefined || rule.relative !== undefined;
  if (within && isNumeral(want)) {
    return isNumeral(got) && numbersAgree(want, got, { absolute: rule.absolute ?? 0, relative: rule.relative ?? 0 });
  }
  return rule.caseSensitive ? want === got : lowerCase(want) === lowerCase(got);
}

/** Of A to Z only. */
const lowerCase = (word: string) => word.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
