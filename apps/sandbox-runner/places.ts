/** A fixed number of places, given out in the order of asking. */
export class Places<Place> {
  private readonly free: Place[];
  private readonly waiting: ((place: Place) => void)[] = [];

  constructor(places: readonly Place[]) {
    this.free = [...places];
  }

  /** Waits for a place, uses it and gives it back. One who gives up while waiting leaves the queue. */
  async use<Result>(signal: AbortSignal, work: (place: Place) => Promise<Result>): Promise<Result> {
    const place = this.free.pop() ?? (await this.wait(signal));
    try {
      return await work(place);
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.free.push(place);
      else next(place);
    }
  }

  private wait(signal: AbortSignal): Promise<Place> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const take = (place: Place) => {
        signal.removeEventListener('abort', giveUp);
        resolve(place);
      };
      const giveUp = () => {
        this.waiting.splice(this.waiting.indexOf(take), 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.waiting.push(take);
    });
  }
}
