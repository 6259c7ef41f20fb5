/** A stretch of text as it is, or one character that would be invisible, in words and as a sign. */
export type TextPart = { readonly text: string } | { readonly sign: string; readonly words: string };

const NAMED: Readonly<Record<string, readonly [sign: string, words: string]>> = {
  '\0': ['NUL', 'NUL'],
  '\x07': ['BEL', 'bell'],
  '\b': ['BS', 'backspace'],
  '\t': ['→\t', 'tab'],
  '\v': ['VT', 'vertical tab'],
  '\f': ['FF', 'form feed'],
  '\r': ['CR', 'carriage return'],
  '\x1b': ['ESC', 'escape'],
  '\x7f': ['DEL', 'delete'],
  '\u00a0': ['NBSP', 'no-break space'],
  '\u00ad': ['SHY', 'soft hyphen'],
  '\u200b': ['ZWSP', 'zero-width space'],
  '\u200c': ['ZWNJ', 'zero-width non-joiner'],
  '\u200d': ['ZWJ', 'zero-width joiner'],
  '\u200e': ['LRM', 'left-to-right mark'],
  '\u200f': ['RLM', 'right-to-left mark'],
  '\u2028': ['LS', 'line separator'],
  '\u2029': ['PS', 'paragraph separator'],
  '\u2060': ['WJ', 'word joiner'],
  '\ufeff': ['BOM', 'byte order mark'],
  '\ufffd': ['\ufffd', 'a byte that is no text'],
};
/** Controls, what turns the direction of reading round (Trojan Source, CVE-2021-42574), and what has no width. */
const INVISIBLE =
  /[\0-\x08\t\v\f\r\x0e-\x1f\x7f-\x9f\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]|[^\S\n\r]+(?=\n|$)/g;

/** Output is bytes that a program chose: whatever cannot be seen is named, and nothing of it ever becomes markup. */
export function visibleParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(INVISIBLE)) {
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push(...[...found].map(signOf));
    from = index + found.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

function signOf(character: string): TextPart {
  if (character === ' ') return { sign: '·', words: 'space at the end' };
  const named = NAMED[character];
  if (named) return { sign: named[0], words: named[1] };
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return { sign: `U+${code}`, words: `character U+${code}` };
}
