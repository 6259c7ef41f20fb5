import { refuse } from '@assay/platform/domain';

/** Lets so many pass at once and so many wait in line; whoever comes after that is told to try again. */
export class Turnstile {
  private passing = 0;
  private readonly line: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
  ) {}

  /** @throws TOO_MANY_TRIES */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.passing >= this.atOnce) {
      if (this.line.length >= this.waiting) throw refuse('TOO_MANY_TRIES');
      await new Promise<void>((resolve) => this.line.push(resolve)); // whoever leaves hands over the place
    } else {
      this.passing++;
    }
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      if (next) next();
      else this.passing--;
    }
  }
}
