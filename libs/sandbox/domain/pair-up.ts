/** Partners are exchanged among so many. */
const LARGEST_SEARCH = 400;
/** A table that agrees nowhere must not keep a worker busy: after so many looks, what is not paired stays so. */
const MOST_LOOKS = 100_000;

/**
 * How many of `want` find a partner of their own among `got`. With tolerances one may agree with several: partners are
 * exchanged until no further pair can be made (augmenting paths). `keyOf` must be equal for whatever agrees.
 */
export function pairUp<T>(
  want: readonly T[],
  got: readonly T[],
  agree: (a: T, b: T) => boolean,
  keyOf: (item: T) => string,
): number {
  const candidates = Map.groupBy(got, keyOf);
  let pairs = 0;
  let looks = 0;
  const look = (a: T, b: T) => (looks += 1) <= MOST_LOOKS && agree(a, b);
  for (const [key, asked] of Map.groupBy(want, keyOf)) pairs += pairsOf(asked, candidates.get(key) ?? [], look);
  return pairs;
}

function pairsOf<T>(want: readonly T[], got: readonly T[], agree: (a: T, b: T) => boolean): number {
  const heldBy = new Array<number>(got.length).fill(-1);
  const open: number[] = [];
  // As they stand first: most outputs are right, and many of them even in order.
  want.forEach((item, index) => {
    if (index < got.length && agree(item, got[index] as T)) heldBy[index] = index;
    else open.push(index);
  });
  const mayExchange = want.length <= LARGEST_SEARCH && got.length <= LARGEST_SEARCH;
  const place = (index: number, seen: Set<number>): boolean => {
    for (let at = 0; at < got.length; at += 1) {
      const holder = heldBy[at] as number;
      if (seen.has(at) || (holder !== -1 && !mayExchange) || !agree(want[index] as T, got[at] as T)) continue;
      seen.add(at);
      if (holder === -1 || place(holder, seen)) {
        heldBy[at] = index;
        return true;
      }
    }
    return false;
  };
  return want.length - open.filter((index) => !place(index, new Set())).length;
}
