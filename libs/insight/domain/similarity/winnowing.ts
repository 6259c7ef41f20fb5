import type { Token } from './tokens';

/** So many tokens in a row are the shortest thing that two programs can share: less is idiom. */
export const SHORTEST = 14;
/** Of so many neighbouring hashes one is kept: a shared passage of SHORTEST + WINDOW − 1 tokens is always found. */
const WINDOW = 6;

export interface Fingerprint {
  readonly hash: number;
  /** The token that it begins with. */
  readonly at: number;
}

/** Winnowing (Schleimer, Wilkerson, Aiken 2003): of every window of hashes the smallest, the last of equal ones. */
export function fingerprintsOf(tokens: readonly Token[]): Fingerprint[] {
  const hashes = hashesOf(tokens);
  const kept: Fingerprint[] = [];
  let last = -1;
  for (let start = 0; start + WINDOW <= Math.max(hashes.length, WINDOW); start += 1) {
    let least = start;
    for (let at = start; at < Math.min(start + WINDOW, hashes.length); at += 1) {
      if ((hashes[at] as number) <= (hashes[least] as number)) least = at;
    }
    if (least !== last && least < hashes.length) kept.push({ hash: hashes[least] as number, at: least });
    last = least;
  }
  return kept;
}

/** FNV-1a over the words of each run of tokens. */
function hashesOf(tokens: readonly Token[]): number[] {
  const words = tokens.map(({ word }) => hashOf(word));
  return words.slice(0, Math.max(0, words.length - SHORTEST + 1)).map((_word, start) => {
    let hash = 0x811c9dc5;
    for (let at = start; at < start + SHORTEST; at += 1) hash = Math.imul(hash ^ (words[at] as number), 0x01000193);
    return hash >>> 0;
  });
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
