import { refuseDelivery } from '@assay/delivery/domain';
import { playedTime } from '@assay/platform/api';
import { writePlayedTime } from '@assay/platform/contract';
import type { Save, SaveOutcome } from './save-statement';

/** Commits a batch of one organisation and gives an outcome by attempt id. Repeating it must do no harm. */
export type StoreBatch = (organisationId: string, batch: readonly Save[]) => Promise<Map<string, SaveOutcome>>;

interface Waiting {
  readonly save: Save;
  readonly resolve: (outcome: SaveOutcome) => void;
  readonly reject: (error: unknown) => void;
}

interface Lane {
  readonly key: string;
  readonly organisationId: string;
  waiting: Waiting[];
  inFlight: number;
  isAsked: boolean;
  /** Attempts in a batch that has not committed: their next save waits for the next batch. */
  readonly busy: Set<string>;
}

const LARGEST_BATCH = 256;
const BATCHES_IN_FLIGHT = 2;
const PAUSES_MS = [50, 250, 1_000];

/**
 * Saves of many candidates share one commit. There is no timer: the next batch leaves when one has committed, so a lone
 * save goes at once and a crowd shares. A batch holds one organisation and each attempt once.
 */
export class SaveBatches {
  private readonly lanes = new Map<string, Lane>();

  constructor(
    private readonly store: StoreBatch,
    private readonly pausesMs: readonly number[] = PAUSES_MS,
  ) {}

  save(organisationId: string, save: Save): Promise<SaveOutcome> {
    const lane = this.laneOf(organisationId);
    return new Promise((resolve, reject) => {
      lane.waiting.push({ save, resolve, reject });
      this.ask(lane);
    });
  }

  /** A commit happens at one time: what a demo plays at another one has a lane of its own. */
  private laneOf(organisationId: string): Lane {
    const played = playedTime();
    const key = played ? `${organisationId} ${writePlayedTime(played)}` : organisationId;
    const known = this.lanes.get(key);
    if (known) return known;
    const lane: Lane = { key, organisationId, waiting: [], inFlight: 0, isAsked: false, busy: new Set() };
    this.lanes.set(key, lane);
    return lane;
  }

  /** What arrives in this turn of the event loop leaves together. */
  private ask(lane: Lane) {
    if (lane.isAsked || lane.inFlight >= BATCHES_IN_FLIGHT) return;
    lane.isAsked = true;
    setImmediate(() => {
      lane.isAsked = false;
      const batch = takeBatch(lane);
      if (batch.length > 0) void this.send(lane, batch);
    });
  }

  private async send(lane: Lane, batch: readonly Waiting[]) {
    lane.inFlight++;
    await this.commit(lane.organisationId, batch);
    for (const { save } of batch) lane.busy.delete(save.attemptId);
    lane.inFlight--;
    if (lane.waiting.length > 0) this.ask(lane);
    else if (lane.inFlight === 0) this.lanes.delete(lane.key);
  }

  /** Never rejects: every save of the batch gets an answer of its own. */
  private async commit(organisationId: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.withRetries(organisationId, batch);
      for (const { save, resolve } of batch) resolve(outcomes.get(save.attemptId) ?? { outcome: 'not-found' });
    } catch (error) {
      // One value that the database cannot take must not cost the others their save.
      if (batch.length > 1 && !isConnectionFault(error)) {
        for (const one of batch) await this.commit(organisationId, [one]);
        return;
      }
      for (const { reject } of batch) reject(isConnectionFault(error) ? refuseDelivery('SAVE_NOT_STORED') : error);
    }
  }

  /** A broken connection leaves open whether the batch was committed. Sending it again stores only what is missing. */
  private async withRetries(organisationId: string, batch: readonly Waiting[]) {
    const saves = batch.map(({ save }) => save);
    for (const pause of this.pausesMs) {
      try {
        return await this.store(organisationId, saves);
      } catch (error) {
        if (!isConnectionFault(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return this.store(organisationId, saves);
  }
}

function takeBatch(lane: Lane): Waiting[] {
  const batch: Waiting[] = [];
  const later: Waiting[] = [];
  for (const waiting of lane.waiting) {
    const { attemptId } = waiting.save;
    if (batch.length >= LARGEST_BATCH || lane.busy.has(attemptId)) later.push(waiting);
    else {
      lane.busy.add(attemptId);
      batch.push(waiting);
    }
  }
  lane.waiting = later;
  return batch;
}

/** Not the fault of the rows: the connection broke, the server is restarting, or two transactions collided. */
function isConnectionFault(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  // SQLSTATE classes: 08 connection, 40 rollback, 53 resources, 57 operator intervention, 58 system.
  if (typeof code === 'string' && /^(08|40|53|57|58)[0-9A-Z]{3}$|^E[A-Z]+$/.test(code)) return true;
  return typeof message === 'string' && /connection|timeout|terminat|not queryable/i.test(message);
}
