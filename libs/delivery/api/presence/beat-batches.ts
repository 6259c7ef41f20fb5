import type { NewsRow, PresenceBeat } from './beat-statement';

export interface Heard {
  readonly news: NewsRow | null;
  readonly now: Date;
}
export type StoreBeats = (
  organisationId: string,
  beats: readonly PresenceBeat[],
) => Promise<{ readonly now: Date; readonly news: ReadonlyMap<string, NewsRow> }>;

interface Waiting {
  readonly beat: PresenceBeat;
  readonly resolve: (heard: Heard) => void;
  readonly reject: (error: unknown) => void;
}

/** A candidate does not wait for a beat: gathering them for a moment makes one statement of hundreds. */
const GATHER_MS = 200;

/** Three thousand candidates are six hundred beats a second and five statements. */
export class BeatBatches {
  private readonly waiting = new Map<string, Waiting[]>();

  constructor(private readonly store: StoreBeats) {}

  beat(organisationId: string, beat: PresenceBeat): Promise<Heard> {
    return new Promise((resolve, reject) => {
      const batch = this.waiting.get(organisationId);
      if (batch) batch.push({ beat, resolve, reject });
      else {
        this.waiting.set(organisationId, [{ beat, resolve, reject }]);
        setTimeout(() => void this.send(organisationId), GATHER_MS);
      }
    });
  }

  private async send(organisationId: string) {
    const batch = this.waiting.get(organisationId) ?? [];
    this.waiting.delete(organisationId);
    // Two tabs of one exam are one presence: the last one tells which question is on the screen.
    const beats = new Map(batch.map(({ beat }) => [presenceOf(beat), beat]));
    try {
      const { now, news } = await this.store(organisationId, [...beats.values()]);
      for (const { beat, resolve } of batch) {
        const found = news.get(beat.entryId);
        resolve({ now, news: found?.candidateId === beat.candidateId ? found : null });
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}

/** Nobody takes the place of another candidate by naming their entry. */
const presenceOf = ({ entryId, candidateId }: PresenceBeat) => `${entryId} ${candidateId}`;
