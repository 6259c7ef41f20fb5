/**
 * Names that a language brings along, written by hand. `names` may stand anywhere; after a dot come the members of what
 * stands before it, else those that values of common kinds have.
 */
export interface WordList {
  readonly keywords: string;
  readonly names: string;
  /** By module, class or variable. */
  readonly members: Readonly<Record<string, string>>;
  /** After a dot behind anything else. */
  readonly methods: string;
  /** By the word that is typed; `$1`, `$0` are where the cursor goes. */
  readonly snippets: Readonly<Record<string, string>>;
}

export interface Suggestion {
  readonly label: string;
  readonly insert: string;
  readonly kind: 'keyword' | 'name' | 'member' | 'snippet' | 'word';
}

const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;
/** What stands behind a dot somewhere is a member of something. */
const MEMBER = /(?<=\.|::|->)[\p{L}_][\p{L}\p{N}_]*/gu;
const SHORTEST = 3;

/** What may come next, by what stands before the cursor on its line, and by the words of the file. */
export function suggestions(list: WordList | null, before: string, text: string): Suggestion[] {
  const owner = /([\p{L}_][\p{L}\p{N}_]*)(?:\(\)|\[\])?\s*(?:\.|::|->)\s*[\p{L}\p{N}_]*$/u.exec(before)?.[1];
  const isMember = /(?:\.|::|->)\s*[\p{L}\p{N}_]*$/u.test(before) && !/(^|[^\p{L}_\])'"])\d+\.\d*$/u.test(before);
  const current = /[\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? '';
  const words = [...text.matchAll(isMember ? MEMBER : WORD)].map(([word]) => word);
  const own = new Set(words.filter((word) => word.length >= SHORTEST));
  own.delete(current);
  const found = new Map<string, Suggestion>();
  const add = (label: string, kind: Suggestion['kind'], insert = label) => {
    if (!found.has(label)) found.set(label, { label, kind, insert });
  };
  if (isMember) {
    const members = list && ((owner && list.members[owner]) || list.methods);
    for (const name of members?.split(' ') ?? []) add(name, 'member');
  } else if (list) {
    for (const [label, insert] of Object.entries(list.snippets)) add(label, 'snippet', insert);
    for (const name of list.keywords.split(' ')) add(name, 'keyword');
    for (const name of [...list.names.split(' '), ...Object.keys(list.members)]) add(name, 'name');
  }
  for (const word of own) add(word, 'word');
  found.delete('');
  return [...found.values()];
}
