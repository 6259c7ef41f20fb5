export interface Owner {
  organisation: string;
  candidate: string;
}

/**
 * Organisations take turns, and within each its candidates: one who asks a hundred times waits for himself, and not the
 * others for him. Who had the last turn goes to the end.
 */
export class FairQueue<Item extends { owner: Owner }> {
  private readonly items = new Set<Item>();
  /** When each had a turn; the one that never had one comes first. */
  private readonly turns = new Map<string, number>();
  private turn = 0;

  get size(): number {
    return this.items.size;
  }

  add(item: Item): void {
    this.items.add(item);
  }

  /** @returns whether it was waiting */
  remove(item: Item): boolean {
    const wasWaiting = this.items.delete(item);
    if (this.items.size === 0) this.turns.clear(); // nobody is owed anything
    return wasWaiting;
  }

  next(): Item | null {
    const item = first(this.items, this.turns);
    if (item === null) return null;
    this.turn += 1;
    for (const name of namesOf(item)) this.turns.set(name, this.turn);
    this.remove(item);
    return item;
  }

  /** All of them in the order of their turns, as things stand. */
  *inOrder(): Generator<Item> {
    const [items, turns] = [new Set(this.items), new Map(this.turns)];
    for (let turn = this.turn + 1; items.size > 0; turn += 1) {
      const item = first(items, turns) as Item;
      for (const name of namesOf(item)) turns.set(name, turn);
      items.delete(item);
      yield item;
    }
  }
}

const namesOf = ({ owner }: { owner: Owner }) => [owner.organisation, `${owner.organisation}\n${owner.candidate}`];

/** Of those who waited longest for a turn, the one who asked first. */
function first<Item extends { owner: Owner }>(items: Iterable<Item>, turns: ReadonlyMap<string, number>): Item | null {
  let best: { item: Item; turns: readonly number[] } | null = null;
  for (const item of items) {
    const own = namesOf(item).map((name) => turns.get(name) ?? 0);
    if (best === null || isBefore(own, best.turns)) best = { item, turns: own };
  }
  return best?.item ?? null;
}

function isBefore(
  [organisation = 0, candidate = 0]: readonly number[],
  [others = 0, other = 0]: readonly number[],
): boolean {
  return organisation < others || (organisation === others && candidate < other);
}
