import { shown } from './shown';

const MARKED_UP = /[\\*_[\]<>`]/g;
const ESCAPED = /\\([\\*_[\]<>`])/g;
const LIST_MARK = /^(?:[-*+]|\d{1,3}[.)])\s+/;

/** Open Badges 3.0: the narrative of criteria may be Markdown. One line for each sentence, and nothing else is markup. */
export function asMarkdownList(sentences: readonly string[]): string {
  return sentences
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => `- ${sentence.replace(MARKED_UP, String.raw`\$&`)}`)
    .join('\n');
}

/** The lines of a narrative as plain texts, ours or a stranger's; no markup is ever followed. */
export function linesOf(narrative: string): string[] {
  return narrative
    .split(/\r\n|[\r\n]/)
    .map((line) => shown(shown(line).replace(LIST_MARK, '').replace(ESCAPED, '$1')))
    .filter((line) => line !== '');
}

/** An address that may be followed: https and nothing hidden in it. Null for anything else. */
export function webAddress(text: string | null | undefined): string | null {
  const plain = text?.trim() ?? '';
  if (!/^https:\/\/\S+$/i.test(plain) || !URL.canParse(plain)) return null;
  const url = new URL(plain);
  return url.username === '' && url.password === '' ? url.href : null;
}
