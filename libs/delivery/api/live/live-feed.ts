import type { LiveNews } from '@assay/delivery/contract';
import type { Member } from '@assay/identity/api';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { LiveSittings, type LivePage } from './live-sittings.service';
import * as z from 'zod/mini';

type News = z.input<typeof LiveNews>;
type Tell = (news: News | 'end') => void;

const LOOK_EVERY_MS = 2_000;
/** On a slow day candidates come first: looking takes at most a fifth of the time. */
const REST_FOR_A_LOOK = 4;
/** Then the page asks anew, and whether it still may is looked at. */
const LONGEST_WATCH_MS = 10 * 60_000;

interface Watch {
  readonly me: Member;
  readonly sittingId: string;
  readonly watchers: Map<Tell, { isNew: boolean; until: number }>;
  last: LivePage | null;
  timer: ReturnType<typeof setTimeout> | null;
}

/** Looks at a sitting once for all who watch it from this process, and tells each of them what has changed. */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private readonly logger = new Logger(LiveFeed.name);
  private readonly watches = new Map<string, Watch>();

  constructor(private readonly sittings: LiveSittings) {}

  /** @returns how to stop */
  watch(me: Member, sittingId: string, tell: Tell): () => void {
    const key = `${me.organisationId} ${sittingId}`;
    const watch = this.watches.get(key) ?? { me, sittingId, watchers: new Map(), last: null, timer: null };
    this.watches.set(key, watch);
    watch.watchers.set(tell, { isNew: true, until: performance.now() + LONGEST_WATCH_MS });
    this.lookSoon(key, watch, 0);
    return () => {
      watch.watchers.delete(tell);
      if (watch.watchers.size > 0) return;
      if (watch.timer) clearTimeout(watch.timer);
      this.watches.delete(key);
    };
  }

  onModuleDestroy() {
    for (const { watchers, timer } of this.watches.values()) {
      if (timer) clearTimeout(timer);
      for (const tell of watchers.keys()) tell('end');
    }
    this.watches.clear();
  }

  private lookSoon(key: string, watch: Watch, inMs: number) {
    if (watch.timer) clearTimeout(watch.timer);
    watch.timer = setTimeout(() => void this.look(key, watch), inMs);
  }

  private async look(key: string, watch: Watch) {
    const began = performance.now();
    try {
      const page = await this.sittings.one(watch.me, watch.sittingId);
      this.tell(watch, page);
      watch.last = page;
    } catch (error) {
      this.logger.warn({ err: error, sittingId: watch.sittingId }, 'A sitting that is watched could not be read.');
    }
    const rest = Math.max(LOOK_EVERY_MS, REST_FOR_A_LOOK * (performance.now() - began));
    if (this.watches.get(key) === watch && watch.watchers.size > 0) this.lookSoon(key, watch, rest);
  }

  private tell({ last, watchers }: Watch, page: LivePage) {
    const change = last && changes(last, page);
    for (const [tell, watcher] of [...watchers]) {
      const isAll = watcher.isNew || change === null;
      tell(isAll ? { serverNow: page.serverNow, all: page, candidates: [], incidents: null, runs: page.runs } : change);
      watcher.isNew = false;
      if (performance.now() > watcher.until) tell('end');
    }
  }
}

/** Also when nothing has changed: the watcher learns that the line is up. */
export function changes(before: LivePage, now: LivePage): News {
  const known = new Map(before.candidates.map((row) => [row.entryId, JSON.stringify(row)]));
  const isSameSitting = JSON.stringify(before.sitting) === JSON.stringify(now.sitting);
  const isSameList = before.candidates.length === now.candidates.length;
  if (!isSameSitting || !isSameList) {
    return { serverNow: now.serverNow, all: now, candidates: [], incidents: null, runs: now.runs };
  }
  const isSameIncidents = JSON.stringify(before.incidents) === JSON.stringify(now.incidents);
  return {
    serverNow: now.serverNow,
    all: null,
    candidates: now.candidates.filter((row) => known.get(row.entryId) !== JSON.stringify(row)),
    incidents: isSameIncidents ? null : now.incidents,
    runs: now.runs,
  };
}
