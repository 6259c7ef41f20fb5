import type { Urgency } from '@assay/sandbox/domain';
import { FairQueue, type Owner } from './fair-queue';

/** Who wants a place, for what. */
export interface Claim {
  id: string;
  urgency: Urgency;
  owner: Owner;
}

/** So many wait that another one would not be served in useful time. */
export class QueueFull extends Error {}

type Waiting = Claim & { take: () => void };

/** While both wait, one place of so many goes to a hand-in: nobody waits for ever. */
const HAND_IN_EVERY = 4;

/**
 * A fixed number of places. Somebody who waits at the screen goes first; among equals organisations take turns, and
 * their candidates.
 */
export class Places {
  private readonly queues: Record<Urgency, FairQueue<Waiting>> = {
    interactive: new FairQueue(),
    'hand-in': new FairQueue(),
  };
  private used = 0;
  private given = 0;

  constructor(
    readonly count: number,
    private readonly longestQueue: number,
  ) {}

  get waiting(): number {
    return this.queues.interactive.size + this.queues['hand-in'].size;
  }

  /**
   * Waits for a place, uses it and gives it back. One who gives up while waiting leaves the queue.
   * @throws QueueFull
   */
  async use<Result>(claim: Claim, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    if (this.used < this.count) this.used += 1;
    else if (this.waiting >= this.longestQueue) throw new QueueFull();
    else await this.wait(claim, signal);
    return this.working(work);
  }

  /** The same for one that has had a place and let others pass: it is not sent away. */
  async useAgain<Result>(claim: Claim, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    if (this.used < this.count) this.used += 1;
    else await this.wait(claim, signal);
    return this.working(work);
  }

  /** How many are to be served before this one; null when it does not wait. */
  ahead(id: string): number | null {
    let ahead = 0;
    for (const queue of [this.queues.interactive, this.queues['hand-in']]) {
      for (const claim of queue.inOrder()) {
        if (claim.id === id) return ahead;
        ahead += 1;
      }
    }
    return null;
  }

  private async working<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } finally {
      const next = this.next();
      if (next === null) this.used -= 1;
      else next.take();
    }
  }

  private next(): Waiting | null {
    this.given += 1;
    const [first, second]: readonly Urgency[] =
      this.given % HAND_IN_EVERY === 0 ? ['hand-in', 'interactive'] : ['interactive', 'hand-in'];
    return this.queues[first as Urgency].next() ?? this.queues[second as Urgency].next();
  }

  private wait(claim: Claim, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const queue = this.queues[claim.urgency];
      const waiting = {
        ...claim,
        take: () => {
          signal.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      const giveUp = () => {
        queue.remove(waiting);
        reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      queue.add(waiting);
    });
  }
}
