import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { LiveCandidate, LiveNews, LiveSitting } from '@assay/delivery/contract';
import { EVENT_SOURCE } from './live-client';
import { LiveSittingStore } from './live-sitting-store';

const serverNow = () => new Date().toISOString();
const candidate = (entryId: string, state: LiveCandidate['state']) => ({ entryId, state }) as LiveCandidate;
const live = (...candidates: LiveCandidate[]): LiveSitting =>
  ({ serverNow: serverNow(), sitting: { id: 's1' }, candidates, incidents: [] }) as unknown as LiveSitting;
const url = '/api/sittings/s1/live';

class Stream {
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = 1;
  close() {
    this.readyState = 2;
  }
  tell(news: Partial<LiveNews>) {
    const all = { serverNow: serverNow(), all: null, candidates: [], incidents: null, ...news };
    this.onmessage?.({ data: JSON.stringify(all) });
  }
  refuse() {
    this.readyState = 2;
    this.onerror?.();
  }
}

let http: HttpTestingController;
let store: LiveSittingStore;
let streams: Stream[];
const states = () => store.live()?.candidates.map(({ state }) => state);

describe('A sitting that is watched', () => {
  beforeEach(async () => {
    jest.useFakeTimers();
    streams = [];
    const open = () => {
      streams.push(new Stream());
      return streams.at(-1);
    };
    const providers = [provideHttpClient(), provideHttpClientTesting(), LiveSittingStore];
    TestBed.configureTestingModule({ providers: [...providers, { provide: EVENT_SOURCE, useValue: open }] });
    http = TestBed.inject(HttpTestingController);
    store = TestBed.inject(LiveSittingStore);
    void store.open('s1');
    http.expectOne(url).flush(live(candidate('e1', 'working'), candidate('e2', 'waiting')));
    await jest.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('takes over what has changed, and nothing else', () => {
    streams[0]!.tell({ candidates: [candidate('e2', 'working')] });
    expect(states()).toEqual(['working', 'working']);
    streams[0]!.tell({ all: live(candidate('e3', 'finished')) });
    expect(states()).toEqual(['finished']);
  });

  it('says since when nothing was heard, keeps what it shows, and is up again with the next word', async () => {
    const heardAt = Date.now();
    await jest.advanceTimersByTimeAsync(9_000);
    expect(store.silentSince()).toBeNull();
    await jest.advanceTimersByTimeAsync(3_000);
    expect(store.silentSince()?.getTime()).toBe(heardAt);
    expect(states()).toEqual(['working', 'waiting']);
    streams[0]!.tell({});
    expect(store.silentSince()).toBeNull();
  });

  it('asks again and again where no stream comes through, and tries the stream anew', async () => {
    streams[0]!.refuse();
    await jest.advanceTimersByTimeAsync(0);
    http.expectOne(url).flush(live(candidate('e1', 'finished')));
    await jest.advanceTimersByTimeAsync(0);
    expect(states()).toEqual(['finished']);
    await jest.advanceTimersByTimeAsync(5_000);
    http.expectOne(url).flush(live(candidate('e1', 'finished')));
    await jest.advanceTimersByTimeAsync(25_000);
    for (const request of http.match(url)) request.flush(live());
    expect(streams).toHaveLength(2);
  });
});
