import { deskFigures, type DeskFigure, type Need, type NeedKind } from '@assay/identity/contract';
import { count } from '@assay/ui-kit';

export interface NeedLine {
  readonly key: string;
  readonly sentence: string;
  readonly action: string;
  readonly link: readonly string[];
  readonly query: Readonly<Record<string, string>> | null;
  readonly age: string | null;
  readonly isUrgent: boolean;
}
interface Wording {
  readonly say: (need: Need) => string;
  readonly action: string;
  readonly link: (need: Need) => readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  /** Somebody cannot go on, or something of ours has failed. */
  readonly isUrgent?: boolean | ((need: Need) => boolean);
  /** `at` is when it ends or begins, not since when it waits. */
  readonly isAppointment?: boolean;
}

const title = ({ subject }: Need) => subject?.title ?? '';
const place = (folder: string) => (need: Need) => (need.subject ? [folder, need.subject.key] : [folder]);
const list = (folder: string) => () => [folder];
const standings: Record<DeskFigure, readonly [one: string, more: string]> = {
  offline: ['is offline', 'are offline'],
  paused: ['is paused', 'are paused'],
  waiting: ['is in the waiting room', 'are in the waiting room'],
  working: ['is working', 'are working'],
};
/** Who needs somebody first: “1 is offline, 12 are working”. */
function standing({ figures = {} }: Need): string {
  const present = deskFigures.filter((figure) => figures[figure]);
  if (present.length === 0) return 'nobody is there now';
  return present.map((figure) => `${figures[figure]} ${standings[figure][figures[figure] === 1 ? 0 : 1]}`).join(', ');
}
const one = (need: Need, single: string, plural: string) => (need.count === 1 ? single : plural);

/** Every kind has words, a place to go and what one does there; the compiler keeps the record complete. */
const wordings: Record<NeedKind, Wording> = {
  'sitting-live': {
    say: (need) => `“${title(need)}” is going on: ${standing(need)}.`,
    action: 'Watch over it',
    link: (need) => ['/org/sittings', need.subject?.key ?? '', 'live'],
    isUrgent: ({ figures }) => Boolean(figures?.offline || figures?.paused),
    isAppointment: true,
  },
  'script-fault': {
    say: (need) =>
      `${count(need.count, 'response')} could not be marked by the engine and ${one(need, 'waits', 'wait')} for a person.`,
    action: 'Look at them',
    link: list('/marking'),
    isUrgent: true,
  },
  'credential-problem': {
    say: (need) => `${count(need.count, 'credential')} could not be issued.`,
    action: 'See why',
    link: list('/org/credentials'),
    isUrgent: true,
  },
  'board-to-sign': {
    say: (need) => `${title(need)}: ${count(need.count, 'result')} ${one(need, 'waits', 'wait')} for your signature.`,
    action: 'Open the board',
    link: place('/org/awards'),
    isUrgent: true,
  },
  'board-open-points': {
    say: (need) =>
      `${title(need)}: ${count(need.count, 'point')} ${one(need, 'is', 'are')} open before the board can confirm.`,
    action: 'See the open points',
    link: place('/org/awards'),
  },
  'board-to-release': {
    say: (need) => `${title(need)}: the results are confirmed and wait to be released.`,
    action: 'Release them',
    link: place('/org/awards'),
    isUrgent: true,
  },
  'script-referred': {
    say: (need) => `${count(need.count, 'response')} ${one(need, 'was', 'were')} referred to a senior examiner.`,
    action: 'Decide',
    link: list('/marking'),
  },
  'script-waiting': {
    say: (need) => `${count(need.count, 'response')} ${one(need, 'waits', 'wait')} to be marked.`,
    action: 'Mark',
    link: list('/marking'),
  },
  'sitting-next': {
    say: title,
    action: 'Open the sitting',
    link: place('/org/sittings'),
    isAppointment: true,
  },
  'entries-without-mail': {
    say: (need) =>
      `${count(need.count, 'candidate')} of “${title(need)}” ${one(need, 'has', 'have')} no e-mail address: they come in by number and exam-day code.`,
    action: 'Open the sitting',
    link: place('/org/sittings'),
    isAppointment: true,
  },
  'form-draft': {
    say: (need) =>
      need.subject ? `The form “${title(need)}” is not published.` : `${need.count} forms are not published.`,
    action: 'Go on composing',
    link: place('/org/forms'),
  },
  'item-draft': {
    say: (need) => (need.subject ? `The item “${title(need)}” is a draft.` : `${need.count} items are drafts.`),
    action: 'Go on writing',
    link: place('/org/bank'),
    query: { status: 'draft' },
  },
  'item-changed': {
    say: (need) =>
      need.subject
        ? `The item “${title(need)}” has changes that are not published.`
        : `${need.count} live items have changes that are not published.`,
    action: 'Look at them',
    link: place('/org/bank'),
    query: { status: 'live' },
  },
  'specification-draft': {
    say: (need) =>
      need.subject
        ? `The microcredential “${title(need)}” has a draft.`
        : `${need.count} microcredentials have a draft.`,
    action: 'Go on',
    link: (need) => (need.subject ? ['/org/microcredentials', need.subject.key, 'draft'] : ['/org/microcredentials']),
  },
  'member-invited': {
    say: (need) =>
      need.subject
        ? `${title(need)} was invited and has not come in yet.`
        : `${need.count} people were invited and have not come in yet.`,
    action: 'Invite again',
    link: list('/org/members'),
  },
  'key-old': {
    say: () => 'The signing key is older than a year.',
    isAppointment: true,
    action: 'Change the key',
    link: list('/org/settings/keys'),
  },
};

export function needLine(need: Need, now: Date): NeedLine {
  const { say, action, link, query, isUrgent = false, isAppointment = false } = wordings[need.kind];
  return {
    key: `${need.kind} ${need.subject?.key ?? ''}`,
    sentence: say(need),
    action,
    link: link(need),
    // A filter belongs to the list, not to the one thing.
    query: need.subject ? null : (query ?? null),
    age: need.at === null || isAppointment ? null : waitingWords(new Date(need.at), now),
    isUrgent: typeof isUrgent === 'function' ? isUrgent(need) : isUrgent,
  };
}

const DAY_MS = 86_400_000;

/** “waits since today”, “for 3 days”: precise enough to choose what comes first. */
export function waitingWords(since: Date, now: Date): string {
  const days = Math.floor((now.getTime() - since.getTime()) / DAY_MS);
  return days < 1 ? 'since today' : `for ${count(days, 'day')}`;
}
