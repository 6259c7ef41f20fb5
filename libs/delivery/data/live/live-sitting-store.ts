import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { deliveryPaths, type LiveNews, type LiveSitting } from '@assay/delivery/contract';
import { asProblem, type HttpProblem, ServerClock } from '@assay/platform/data';
import { EVENT_SOURCE, LiveClient } from './live-client';

/** News come every two seconds, also when nothing has changed: silence means that the line is down. */
const SILENCE_MS = 10_000;
const POLL_EVERY_MS = 5_000;
const STREAM_AGAIN_MS = 30_000;
const CLOSED = 2;

/**
 * A sitting as it stands, by a stream of changes; where no stream comes through, by asking again and again. What was
 * heard last stays on the page, with the time at which it was true.
 */
@Injectable()
export class LiveSittingStore {
  private readonly client = inject(LiveClient);
  private readonly clock = inject(ServerClock);
  private readonly openStream = inject(EVENT_SOURCE);
  private stream: EventSource | null = null;
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private sittingId: string | null = null;

  private readonly known = signal<LiveSitting | null>(null);
  private readonly heardAt = signal<number | null>(null);
  readonly live = this.known.asReadonly();
  readonly problem = signal<HttpProblem | null>(null);
  /** Milliseconds on the clock of the server, once a second: all times of the page tick together. */
  readonly now = signal(this.clock.nowMs());
  readonly secondsSince = computed(() => {
    const heardAt = this.heardAt();
    return heardAt === null ? null : Math.max(0, Math.round((this.now() - heardAt) / 1000));
  });
  /** Since when nothing was heard; null while the line is up. */
  readonly silentSince = computed(() => {
    const heardAt = this.heardAt();
    return heardAt !== null && this.now() - heardAt > SILENCE_MS ? new Date(heardAt) : null;
  });

  constructor() {
    const ticking = setInterval(() => this.now.set(this.clock.nowMs()), 1000);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(ticking);
      this.close();
    });
  }

  /** The first answer tells what is wrong, where something is; then the stream goes on from there. */
  async open(sittingId: string): Promise<void> {
    this.close();
    this.sittingId = sittingId;
    this.problem.set(null);
    this.known.set(null);
    try {
      const live = await this.client.one(sittingId);
      if (this.sittingId !== sittingId) return;
      this.takeAll(live);
      this.listen(sittingId);
    } catch (error) {
      if (this.sittingId === sittingId) this.problem.set(asProblem(error));
    }
  }

  /** After an action of one's own: nobody waits for the next look. */
  async refresh(): Promise<void> {
    const { sittingId } = this;
    if (!sittingId) return;
    const live = await this.client.one(sittingId).catch(() => null);
    if (live && this.sittingId === sittingId) this.takeAll(live);
  }

  private listen(sittingId: string): void {
    const stream = this.openStream(deliveryPaths.liveEvents(sittingId));
    this.stream = stream;
    stream.onmessage = ({ data }) => this.take(JSON.parse(data as string) as LiveNews);
    stream.onerror = () => {
      // A stream that broke comes back by itself; one that was refused does not.
      if (stream.readyState !== CLOSED || this.stream !== stream) return;
      this.later(() => void this.poll(sittingId), 0);
      this.later(() => this.listen(sittingId), STREAM_AGAIN_MS);
    };
  }

  private async poll(sittingId: string): Promise<void> {
    if (this.sittingId !== sittingId || this.stream?.readyState !== CLOSED) return;
    await this.refresh();
    this.later(() => void this.poll(sittingId), POLL_EVERY_MS);
  }

  private take({ serverNow, all, candidates, incidents, runs }: LiveNews): void {
    const before = this.known();
    if (all) return this.takeAll(all);
    if (!before) return;
    this.heard();
    const hasSameRuns = JSON.stringify(runs) === JSON.stringify(before.runs);
    if (candidates.length === 0 && !incidents && hasSameRuns) return;
    const changed = new Map(candidates.map((candidate) => [candidate.entryId, candidate]));
    this.known.set({
      ...before,
      serverNow,
      candidates: before.candidates.map((candidate) => changed.get(candidate.entryId) ?? candidate),
      incidents: incidents ?? before.incidents,
      runs,
    });
  }

  private takeAll(live: LiveSitting): void {
    this.known.set(live);
    this.heard();
  }

  private heard(): void {
    this.now.set(this.clock.nowMs());
    this.heardAt.set(this.now());
  }

  private later(act: () => void, ms: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, ms);
    this.timers.add(timer);
  }

  private close(): void {
    this.sittingId = null;
    this.stream?.close();
    this.stream = null;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}
