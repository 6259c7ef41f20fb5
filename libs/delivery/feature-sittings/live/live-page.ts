import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LiveSittingStore } from '@assay/delivery/data';
import { Announcer, Clock, count, Failure, Loading, Menu } from '@assay/ui-kit';
import { LiveAction, type LiveAct } from './live-action';
import { LiveTable } from './live-table';
import { stateNames, statesInOrder, stateTold, toldIncidents, toldRuns, type LiveState } from './live-words';
import { StatesPlot } from './states-plot';

const LONG_SILENCE_MS = 5 * 60_000;
/** On the screen of a sitting with a bad line, what needs somebody stays in sight. */
const INCIDENTS_AT_ONCE = 20;

/** Watch over a sitting: who needs me now stands on top, and each act asks for a reason. */
@Component({
  selector: 'assay-live-page',
  imports: [Clock, Failure, LiveAction, LiveTable, Loading, Menu, RouterLink, StatesPlot],
  templateUrl: './live-page.html',
  styleUrl: './live-page.css',
  providers: [LiveSittingStore],
})
export class LivePage {
  private readonly announcer = inject(Announcer);
  protected readonly store = inject(LiveSittingStore);
  readonly sittingId = input.required<string>();

  protected readonly live = this.store.live;
  protected readonly now = this.store.now;
  protected readonly filter = signal<LiveState | null>(null);
  protected readonly selectedId = signal<string | null>(null);
  protected readonly opened = signal<{ readonly act: LiveAct; readonly isForAll: boolean } | null>(null);

  protected readonly candidates = computed(() => this.live()?.candidates ?? []);
  protected readonly shown = computed(() => {
    const filter = this.filter();
    return filter ? this.candidates().filter(({ state }) => state === filter) : this.candidates();
  });
  protected readonly counts = computed(() =>
    statesInOrder
      .map((state) => ({
        ...{ state, name: stateNames[state] },
        n: this.candidates().filter((candidate) => candidate.state === state).length,
      }))
      .filter(({ n, state }) => n > 0 || state === this.filter()),
  );
  protected readonly selected = computed(
    () => this.candidates().find(({ entryId }) => entryId === this.selectedId()) ?? null,
  );
  protected readonly incidents = computed(() =>
    toldIncidents(this.live()?.incidents ?? [], this.candidates(), this.now()),
  );
  /** What candidates cannot see and an invigilator has to know: running code fails, or keeps everybody waiting. */
  protected readonly runWords = computed(() => {
    const runs = this.live()?.runs;
    return runs ? toldRuns(runs, this.now()) : [];
  });
  private readonly mostIncidents = signal(INCIDENTS_AT_ONCE);
  protected readonly shownIncidents = computed(() => this.incidents().slice(0, this.mostIncidents()));
  protected readonly isSilent = computed(() => this.store.silentSince() !== null);
  protected readonly hasPaused = computed(() => this.candidates().some(({ state }) => state === 'paused'));
  protected readonly isRunning = computed(() =>
    this.candidates().some(({ state }) => state === 'working' || state === 'offline'),
  );
  /** “started 13:30 · last finish 15:10” */
  protected readonly first = computed(() => least(this.candidates().map(({ startedAt }) => startedAt)));
  protected readonly last = computed(() => {
    const open = this.candidates().filter(({ submittedAt }) => !submittedAt);
    return greatest(open.map(({ endsAt }) => endsAt));
  });
  protected readonly told = stateTold;

  constructor() {
    effect(() => void this.store.open(this.sittingId()));
    this.announce();
  }

  protected readonly selectedWords = computed(() => {
    const candidate = this.selected();
    switch (candidate?.state) {
      case 'offline':
        return 'Answers are kept on the device and sent when the line is back. The clock runs on.';
      case 'paused':
        return 'The clock stands still and the questions are hidden.';
      case 'waiting':
        return 'In the waiting room. The exam starts on the candidate’s own page.';
      case 'finished':
        return 'The exam is handed in.';
      case 'not-arrived':
        return 'Has not checked in.';
      case 'working':
        return 'The device is online, and answers are saved as they are given.';
      default:
        return '';
    }
  });

  protected isClockAct(): boolean {
    const state = this.selected()?.state;
    return state === 'working' || state === 'offline' || state === 'paused';
  }

  protected open(act: LiveAct, isForAll = false): void {
    this.opened.set({ act, isForAll });
  }

  protected showEarlier(): void {
    this.mostIncidents.update((most) => most + INCIDENTS_AT_ONCE);
  }

  protected done(sentence: string): void {
    this.opened.set(null);
    this.announcer.toast(sentence);
    void this.store.refresh();
  }

  /** New incidents are said politely; whoever is offline for more than five minutes at once, and once. */
  private announce(): void {
    let known: ReadonlySet<string> | null = null;
    const called = new Set<string>();
    effect(() => {
      const incidents = this.incidents();
      if (!this.live()) return;
      const fresh = known === null ? [] : incidents.filter(({ id }) => !known?.has(id));
      known = new Set(incidents.map(({ id }) => id));
      untracked(() => {
        for (const { who, words } of fresh) this.announcer.say(`${who} ${words}`);
      });
      for (const { name, offlineSince } of this.candidates()) {
        const key = `${name} ${offlineSince}`;
        if (!offlineSince || called.has(key) || this.now() - Date.parse(offlineSince) < LONG_SILENCE_MS) continue;
        called.add(key);
        untracked(() => this.announcer.say(`${name} is offline for more than 5 minutes.`, 'assertive'));
      }
    });
  }

  protected readonly updatedWords = computed(() => {
    const seconds = this.store.secondsSince();
    return seconds === null ? '' : `updated ${count(seconds, 'second')} ago`;
  });
}

const present = (times: readonly (string | null)[]) => times.filter((time) => time !== null).toSorted();
const least = (times: readonly (string | null)[]) => present(times)[0] ?? null;
const greatest = (times: readonly (string | null)[]) => present(times).at(-1) ?? null;
