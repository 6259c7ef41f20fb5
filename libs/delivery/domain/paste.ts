/**
 * What a candidate may paste: anything · only what was copied inside this exam · anything, and what came from outside is
 * noted for the examiner. Work within the exam is never in the way of any of them.
 */
export const PASTE_RULES = ['allowed', 'within', 'noted'] as const;
export type PasteRule = (typeof PASTE_RULES)[number];

export interface PasteFinding {
  readonly isTaken: boolean;
  /** Only that it happened, where and how long it was; never what it said. */
  readonly isNoted: boolean;
}

/** `copied` was copied in this page; `own` is what the candidate has written so far, which survives a reload. */
export function judgePaste(
  rule: PasteRule,
  pasted: string,
  { copied, own }: { readonly copied: readonly string[]; readonly own: readonly string[] },
): PasteFinding {
  if (rule === 'allowed' || isFromWithin(pasted, copied, own)) return { isTaken: true, isNoted: false };
  return { isTaken: rule === 'noted', isNoted: true };
}

/** Line ends and blanks around a text change on the way through a clipboard. */
function isFromWithin(pasted: string, copied: readonly string[], own: readonly string[]): boolean {
  const text = normal(pasted);
  if (text === '') return true;
  return copied.some((each) => normal(each) === text) || own.some((each) => normal(each).includes(text));
}

const normal = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').trim();
