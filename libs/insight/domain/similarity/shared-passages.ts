import type { CodeInteraction } from '@assay/item-bank/domain';
import { tokensOf, type Token } from './tokens';
import { fingerprintsOf, SHORTEST, type Fingerprint } from './winnowing';

/** The work of one candidate on one task: all their own files as one text. */
export interface Work {
  readonly id: string;
  readonly source: string;
}

export interface LineRange {
  readonly from: number;
  readonly to: number;
}
/** The same run of tokens in both. */
export interface Passage {
  readonly a: LineRange;
  readonly b: LineRange;
  readonly tokens: number;
}
export interface SharedWork {
  readonly a: string;
  readonly b: string;
  readonly passages: readonly Passage[];
}

/** What a third of all candidates wrote, and at least so many, is how the task is solved. */
const COMMON_SHARE = 1 / 3;
const COMMON_LEAST = 4;
const MOST_PAIRS = 50;
const MOST_PASSAGES = 8;

interface Read {
  id: string;
  tokens: Token[];
  fingerprints: Fingerprint[];
}

/**
 * Which of them share passages that neither stand in what everybody began with nor in many others. The longest first;
 * nothing is added up to a figure about anybody.
 */
export function sharedPassages(
  language: CodeInteraction['language'],
  works: readonly Work[],
  starter: string,
): SharedWork[] {
  const given = new Set(fingerprintsOf(tokensOf(language, starter)).map(({ hash }) => hash));
  const begun = new Set(hashesAtAll(tokensOf(language, starter)));
  const read = works.map(({ id, source }): Read => {
    const tokens = tokensOf(language, source);
    return {
      id,
      tokens,
      fingerprints: fingerprintsOf(tokens).filter(({ hash }) => !given.has(hash) && !begun.has(hash)),
    };
  });
  const holders = Map.groupBy(
    read.flatMap((work, index) =>
      [...new Set(work.fingerprints.map(({ hash }) => hash))].map((hash) => ({ hash, index })),
    ),
    ({ hash }) => hash,
  );
  const common = Math.max(COMMON_LEAST, Math.ceil(works.length * COMMON_SHARE));
  const pairs = new Set<string>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > common) continue;
    for (const [place, one] of list.entries()) {
      for (const other of list.slice(place + 1)) pairs.add(`${one.index} ${other.index}`);
    }
  }
  const isRare = (hash: number) => (holders.get(hash)?.length ?? 0) <= common;
  return [...pairs]
    .map((pair) => {
      const [a, b] = pair.split(' ').map((index) => read[Number(index)] as Read) as [Read, Read];
      return { a: a.id, b: b.id, passages: passagesOf(a, b, isRare) };
    })
    .sort((one, other) => longest(other) - longest(one))
    .slice(0, MOST_PAIRS);
}

const longest = ({ passages }: SharedWork) => passages[0]?.tokens ?? 0;
const hashesAtAll = (tokens: readonly Token[]) =>
  tokens.flatMap((_token, at) => fingerprintsOf(tokens.slice(at, at + SHORTEST)).map(({ hash }) => hash));

/** From each fingerprint that both have, as far as the two go on alike; each part of a program stands in one passage. */
function passagesOf(a: Read, b: Read, isRare: (hash: number) => boolean): Passage[] {
  const places = Map.groupBy(b.fingerprints, ({ hash }) => hash);
  const found: { a: number; b: number; length: number }[] = [];
  for (const { hash, at } of a.fingerprints) {
    for (const other of (isRare(hash) && places.get(hash)) || []) found.push(grown(a.tokens, b.tokens, at, other.at));
  }
  const used = { a: new Set<number>(), b: new Set<number>() };
  const passages: Passage[] = [];
  for (const one of found.sort((x, y) => y.length - x.length)) {
    const isFree = !used.a.has(one.a) && !used.b.has(one.b) && !used.a.has(one.a + one.length - 1);
    if (one.length < SHORTEST || !isFree || passages.length >= MOST_PASSAGES) continue;
    for (let at = 0; at < one.length; at += 1) {
      used.a.add(one.a + at);
      used.b.add(one.b + at);
    }
    passages.push({
      a: rangeOf(a.tokens, one.a, one.length),
      b: rangeOf(b.tokens, one.b, one.length),
      tokens: one.length,
    });
  }
  return passages;
}

function grown(a: readonly Token[], b: readonly Token[], atA: number, atB: number) {
  const same = (x: number, y: number) => a[x] !== undefined && a[x]?.word === b[y]?.word;
  let before = 0;
  while (same(atA - before - 1, atB - before - 1)) before += 1;
  let after = 0;
  while (same(atA + after, atB + after)) after += 1;
  return { a: atA - before, b: atB - before, length: before + after };
}

const rangeOf = (tokens: readonly Token[], at: number, length: number): LineRange => ({
  from: tokens[at]?.line ?? 1,
  to: tokens[at + length - 1]?.line ?? 1,
});
