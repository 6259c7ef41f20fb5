import type { CodeInteraction } from '@assay/item-bank/domain';

type Language = CodeInteraction['language'];

/** One word of a program as it counts for a comparison, with the line that it stands in, from 1. */
export interface Token {
  readonly word: string;
  readonly line: number;
}

const C_FAMILY =
  'auto bool break case catch char class const continue default delete do double else enum extends false final finally ' +
  'float for function goto if implements import in instanceof int interface let long namespace new null nullptr of ' +
  'package private protected public return short signed sizeof static struct super switch template this throw throws ' +
  'true try typedef typename union unsigned using var void volatile while async await yield export from';
const KEYWORDS: Readonly<Record<Language, ReadonlySet<string>>> = (() => {
  const set = (words: string) => new Set(words.split(' '));
  const curly = set(C_FAMILY);
  return {
    python: set(
      'and as assert async await break class continue def del elif else except False finally for from global if import ' +
        'in is lambda match None nonlocal not or pass raise return True try while with yield',
    ),
    bash: set('if then else elif fi for while until do done case esac function in local return read echo printf exit'),
    sql: set(
      'select from where group by having order join left right full inner outer on as and or not in exists between like ' +
        'is null case when then else end distinct union all insert into values update set delete create table with limit',
    ),
    ...{ javascript: curly, typescript: curly, c: curly, cpp: curly, java: curly, web: curly },
  };
})();

const STRINGS = String.raw`"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?`;
const WORDS = String.raw`[A-Za-z_$][\w$]*|\d[\w.]*|[-+*/%=<>!&|^~?:]{1,3}|[^\s\w]`;
const COMMENTS: Readonly<Record<Language, string>> = (() => {
  const curly = String.raw`\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)`;
  const hash = String.raw`#[^\n]*`;
  return {
    ...{ python: hash, bash: hash, sql: String.raw`--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)` },
    ...{ javascript: curly, typescript: curly, c: curly, cpp: curly, java: curly },
    web: String.raw`<!--[\s\S]*?(?:-->|$)|${curly}`,
  };
})();

/**
 * A program without what is easily changed: comments and spaces are gone, a name of one's own is a name, a number a
 * number, a text a text. What is left is the shape of the program.
 */
export function tokensOf(language: Language, source: string): Token[] {
  const isCaseless = language === 'sql';
  const pattern = new RegExp(`(${COMMENTS[language]})|(\`(?:\\\\.|[^\`\\\\])*\`?|${STRINGS})|(${WORDS})`, 'g');
  const tokens: Token[] = [];
  let line = 1;
  let read = 0;
  for (const { 0: all, 1: comment, 2: text, 3: word, index } of source.matchAll(pattern)) {
    line += linesIn(source, read, index);
    read = index;
    if (comment === undefined) tokens.push({ word: text !== undefined ? '""' : kindOf(word ?? all), line });
  }
  return tokens;

  function kindOf(word: string): string {
    if (/^\d/.test(word)) return '0';
    if (!/^[A-Za-z_$]/.test(word)) return word;
    const known = isCaseless ? word.toLowerCase() : word;
    return KEYWORDS[language].has(known) ? known : 'name';
  }
}

function linesIn(source: string, from: number, to: number): number {
  let lines = 0;
  for (let at = source.indexOf('\n', from); at !== -1 && at < to; at = source.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
