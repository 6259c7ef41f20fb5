import type { LiveCandidate, LiveIncident, LiveRuns } from '@assay/delivery/contract';
import { clockDigits, count, durationWords } from '@assay/ui-kit';
import type { Told } from '../sitting-words';

export type LiveState = LiveCandidate['state'];

/** Who needs somebody stands on top; then those who work, then those who are done, then those who are not there. */
export const statesInOrder: readonly LiveState[] = [
  'offline',
  'paused',
  'waiting',
  'working',
  'finished',
  'not-arrived',
  'absent',
  'withdrawn',
];

export const stateNames: Record<LiveState, string> = {
  offline: 'Offline',
  paused: 'Paused',
  waiting: 'In waiting room',
  working: 'Working',
  finished: 'Finished',
  'not-arrived': 'Not arrived',
  absent: 'Absent',
  withdrawn: 'Withdrawn',
};

const chips: Record<LiveState, Told['chip']> = {
  offline: 'bad',
  paused: 'warn',
  waiting: 'info',
  working: 'good',
  finished: 'brand',
  'not-arrived': '',
  absent: 'warn',
  withdrawn: '',
};

export function stateTold(candidate: LiveCandidate, now: number): Told {
  const { state, offlineSince } = candidate;
  const chip = chips[state];
  if (state === 'offline' && offlineSince) return { words: `Offline ${silence(offlineSince, now)}`, chip };
  if (state === 'finished' && candidate.handedInBy === 'examiner') return { words: 'Recorded', chip };
  return { words: stateNames[state], chip };
}

/** “2 min”; below a minute it says so. */
function silence(since: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(since)) / 60_000);
  return minutes < 1 ? 'under 1 min' : `${minutes} min`;
}

/** Of a clock that stands still, what it shows; null where none runs. */
export function secondsLeft({ state, endsAt, pausedAt }: LiveCandidate, now: number): number | null {
  if (!endsAt || !['working', 'offline', 'paused'].includes(state)) return null;
  return Math.max(0, Math.ceil((Date.parse(endsAt) - (pausedAt ? Date.parse(pausedAt) : now)) / 1000));
}

/** 47:45, 1:10:20 */
export const leftDigits = (seconds: number) => clockDigits(seconds, false);

export function arrangements({ extraTimePercent, addedMinutes, repaidSeconds }: LiveCandidate): string {
  return [
    extraTimePercent > 0 ? `+${extraTimePercent}% time` : '',
    addedMinutes > 0 ? `+${addedMinutes} min added` : '',
    repaidSeconds > 0 ? `+${repaidSeconds} s for waiting` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A run that waits shorter is none of an invigilator's business. */
const LONG_WAIT_MS = 10_000;

/** The same words as long as nothing changes: they are read aloud when they do. */
export function toldRuns({ waiting, waitingSince, failed }: LiveRuns, now: number): string[] {
  const isLong = waitingSince !== null && now - Date.parse(waitingSince) > LONG_WAIT_MS;
  return [
    ...(failed > 0
      ? [
          `${count(failed, 'run')} of candidates’ code failed on our side in the last ten minutes. Their work is saved, ` +
            'their time is given back, and no mark depends on it. If it goes on, tell whoever looks after the sandbox.',
        ]
      : []),
    ...(isLong
      ? [`${count(waiting, 'run')} ${waiting === 1 ? 'waits' : 'wait'} longer than usual. The waiting is given back.`]
      : []),
  ];
}

export interface ToldIncident {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly words: string;
  readonly by: string | null;
  /** Somebody should look at it now. */
  readonly isUrgent: boolean;
}

const SILENCE_WORTH_TELLING_MS = 60_000;

/** What was done and noticed, the newest first; silences that last stand among them with the time they began. */
export function toldIncidents(
  incidents: readonly LiveIncident[],
  candidates: readonly LiveCandidate[],
  now: number,
): ToldIncident[] {
  const names = new Map(candidates.map(({ entryId, name }) => [entryId, name]));
  const silent = candidates.filter(
    ({ offlineSince }) => offlineSince !== null && now - Date.parse(offlineSince) >= SILENCE_WORTH_TELLING_MS,
  );
  const told = [
    ...silent.map(({ entryId, name, offlineSince }) => ({
      ...{ id: `${entryId} ${offlineSince}`, at: offlineSince!, who: name, by: null, isUrgent: true },
      words: `is offline for ${durationWords(Math.floor((now - Date.parse(offlineSince!)) / 60_000) * 60)}.`,
    })),
    ...incidents.map((incident) => ({
      ...{ id: incident.id, at: incident.at, by: incident.by, isUrgent: false },
      ...wordsOf(incident, names),
    })),
  ];
  return told.sort((a, b) => b.at.localeCompare(a.at));
}

function wordsOf(incident: LiveIncident, names: ReadonlyMap<string, string>): Pick<ToldIncident, 'who' | 'words'> {
  const { kind, words, minutes, entryIds, readBy, until, at } = incident;
  const who = whoWords(entryIds, names);
  const isOne = entryIds.length === 1;
  switch (kind) {
    case 'time-added':
      return { who, words: `${isOne ? 'has' : 'have'} ${count(minutes ?? 0, 'minute')} more. ${words}` };
    case 'paused':
      return { who, words: `paused. ${words}` };
    case 'resumed':
      return { who, words: `${isOne ? 'goes' : 'go'} on. ${words}` };
    case 'message':
      return { who: `Message to ${who}:`, words: `${words} (${readWords(readBy, entryIds.length)})` };
    case 'note':
      return { who: entryIds.length === 0 ? 'Note:' : `Note on ${who}:`, words };
    case 'was-offline': {
      const seconds = Math.round((Date.parse(until ?? at) - Date.parse(at)) / 1000);
      return { who, words: `was offline for ${durationWords(seconds)}, and is back.` };
    }
  }
}

function whoWords(entryIds: readonly string[], names: ReadonlyMap<string, string>): string {
  const [first] = entryIds;
  if (entryIds.length === 1 && first) return names.get(first) ?? '1 candidate';
  return entryIds.length === 0 ? 'The sitting' : `${entryIds.length} candidates`;
}

function readWords(readBy: number, all: number): string {
  if (all === 1) return readBy === 1 ? 'read' : 'not read yet';
  return `read by ${readBy} of ${all}`;
}
