import type { ResponseValue, SavedResponse, SavedValue } from '@assay/delivery/contract';

/** One slot as this browser knows it: what the server has, and what it has not been told yet. */
export interface Answer {
  readonly value: ResponseValue | null;
  /** The highest number that the server is known to have. */
  readonly knownSeq: number;
  readonly savedAt: string | null;
  readonly unsent: Unsent | null;
  /** Came after the end: kept by the server, and the award board is told. */
  readonly isLate: boolean;
}
export interface Unsent {
  readonly seq: number;
  /** Server time in milliseconds, so that two devices can be compared. */
  readonly changedAt: number;
  /** A number that was once sent belongs to its value for ever, even if no answer came back. */
  readonly wasTried: boolean;
}
/** What the journal on the device holds of an unsent answer. */
export interface Kept {
  readonly value: ResponseValue | null;
  readonly seq: number;
  readonly changedAt: number;
}

export const unanswered: Answer = { value: null, knownSeq: 0, savedAt: null, unsent: null, isLate: false };

export function changeAnswer(answer: Answer, value: ResponseValue | null, now: number): Answer {
  const seq = answer.unsent ? answer.unsent.seq + (answer.unsent.wasTried ? 1 : 0) : answer.knownSeq + 1;
  return { ...answer, value, unsent: { seq, changedAt: now, wasTried: false } };
}

export function beginSending(answer: Answer): Answer {
  return answer.unsent ? { ...answer, unsent: { ...answer.unsent, wasTried: true } } : answer;
}

/** The server has spoken about one save; meanwhile the answer may have changed again. */
export function acknowledge(answer: Answer, saved: SavedResponse): Answer {
  const isLatest = answer.unsent?.seq === saved.seq;
  if (saved.outcome === 'late') return { ...answer, isLate: true, unsent: isLatest ? null : answer.unsent };
  if (saved.outcome === 'superseded') return saved.current ? meet(answer, saved.current) : answer;
  return {
    ...answer,
    knownSeq: Math.max(answer.knownSeq, saved.seq),
    savedAt: saved.savedAt,
    unsent: isLatest ? null : answer.unsent,
  };
}

/** Another tab or device has saved something. What the candidate did last counts, wherever it was done. */
export function meet(answer: Answer, theirs: SavedValue): Answer {
  if (theirs.seq <= answer.knownSeq) return answer;
  const known = { knownSeq: theirs.seq, savedAt: theirs.savedAt, isLate: answer.isLate };
  const isOursLater = answer.unsent !== null && answer.unsent.changedAt > Date.parse(theirs.savedAt);
  if (answer.unsent === null || !isOursLater) return { ...known, value: theirs.value, unsent: null };
  const isAhead = answer.unsent.seq > theirs.seq;
  return { ...known, value: answer.value, unsent: isAhead ? answer.unsent : renumber(answer.unsent, theirs.seq + 1) };
}

/** After a reload: what the server has, joined with what was left on the device. */
export function restoreAnswer(saved: SavedValue | null, kept: Kept | null): Answer {
  const onServer = saved
    ? { ...unanswered, value: saved.value, knownSeq: saved.seq, savedAt: saved.savedAt }
    : unanswered;
  if (!kept || isSame(kept, saved)) return onServer;
  const unsent: Unsent = { seq: kept.seq, changedAt: kept.changedAt, wasTried: true };
  if (kept.seq > onServer.knownSeq) return { ...onServer, value: kept.value, unsent };
  const isKeptLater = saved === null || kept.changedAt > Date.parse(saved.savedAt);
  return isKeptLater ? { ...onServer, value: kept.value, unsent: renumber(unsent, onServer.knownSeq + 1) } : onServer;
}

function renumber(unsent: Unsent, seq: number): Unsent {
  return { seq, changedAt: unsent.changedAt, wasTried: false };
}

/** The server got it, and only its acknowledgement was lost. */
function isSame(kept: Kept, saved: SavedValue | null): boolean {
  return saved !== null && saved.seq === kept.seq && JSON.stringify(saved.value) === JSON.stringify(kept.value);
}
