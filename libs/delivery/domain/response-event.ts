import { canonicalJson } from '@assay/platform/domain';

/** What a candidate's browser asked to be kept: one value of one slot, with the sequence number the browser gave it. */
export interface ResponseContent {
  readonly attemptId: string;
  readonly slot: string;
  readonly seq: number;
  readonly value: unknown;
}

/** One link of an attempt's history. Nothing is overwritten: each saved response is another event. */
export interface ResponseEvent extends ResponseContent {
  readonly position: number;
  readonly receivedAt: Date;
  readonly late: boolean;
  readonly contentHash: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** SHA-256 as lower-case hexadecimal; passed in, because server and browser have different ones. */
export type Sha256 = (text: string) => string;

export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

export function contentHash(sha256: Sha256, { attemptId, slot, seq, value }: ResponseContent): string {
  return sha256(canonicalJson({ attemptId, slot, seq, value }));
}

/** The saving statement computes the same in the database, where the time of receipt is known. */
export function eventHash(sha256: Sha256, event: Omit<ResponseEvent, keyof ResponseContent | 'hash'>): string {
  const { position, previousHash, receivedAt, late } = event;
  return sha256(
    [position, previousHash, event.contentHash, receivedAt.toISOString(), late ? 'late' : 'in time'].join('\n'),
  );
}

/** The first position at which the history no longer fits itself, or null when it is whole. `events` are in order. */
export function firstBrokenLink(sha256: Sha256, events: readonly ResponseEvent[]): number | null {
  let previousHash = FIRST_PREVIOUS_HASH;
  for (const [index, event] of events.entries()) {
    const whole =
      event.position === index + 1 &&
      event.previousHash === previousHash &&
      event.contentHash === contentHash(sha256, event) &&
      event.hash === eventHash(sha256, event);
    if (!whole) return index + 1;
    previousHash = event.hash;
  }
  return null;
}
