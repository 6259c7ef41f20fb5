import type { SavedResponse } from '@assay/delivery/contract';
import { acknowledge, beginSending, changeAnswer, meet, restoreAnswer, unanswered } from './answer';

const at = (time: string) => `2026-03-12T${time}.000Z`;
const ms = (time: string) => Date.parse(at(time));
const saved = (seq: number, change: Partial<SavedResponse> = {}): SavedResponse => ({
  slot: 'q1',
  seq,
  savedAt: at('13:31:00'),
  serverNow: at('13:31:00'),
  outcome: 'current',
  current: null,
  ...change,
});

describe('An answer on the way to the server', () => {
  it('is unsent until the server has acknowledged this very change', () => {
    const first = beginSending(changeAnswer(unanswered, { i1: 'a' }, ms('13:30:00')));
    const second = changeAnswer(first, { i1: 'ab' }, ms('13:30:01'));
    expect(second.unsent?.seq).toBe(2);
    const half = acknowledge(second, saved(1));
    expect(half).toMatchObject({ value: { i1: 'ab' }, knownSeq: 1, unsent: { seq: 2 } });
    expect(acknowledge(beginSending(half), saved(2))).toMatchObject({
      knownSeq: 2,
      unsent: null,
      savedAt: at('13:31:00'),
    });
  });

  it('gives several quick changes one number, and a change after an unanswered try a new one', () => {
    const typed = changeAnswer(changeAnswer(unanswered, { i1: 'a' }, 1), { i1: 'ab' }, 2);
    expect(typed.unsent?.seq).toBe(1);
    expect(changeAnswer(beginSending(typed), { i1: 'abc' }, 3).unsent?.seq).toBe(2);
  });

  it('gives way to a newer one from another device, and keeps its place before an older one', () => {
    const mine = changeAnswer(unanswered, { i1: 'mine' }, ms('13:30:00'));
    const theirs = { seq: 4, value: { i1: 'theirs' }, savedAt: at('13:30:30') };
    expect(meet(mine, theirs)).toMatchObject({ value: { i1: 'theirs' }, knownSeq: 4, unsent: null });
    expect(meet(mine, { ...theirs, savedAt: at('13:29:00') })).toMatchObject({
      value: { i1: 'mine' },
      knownSeq: 4,
      unsent: { seq: 5 },
    });
  });

  it('is kept and flagged when it came after the end', () => {
    const late = acknowledge(beginSending(changeAnswer(unanswered, { i1: 'x' }, 1)), saved(1, { outcome: 'late' }));
    expect(late).toMatchObject({ value: { i1: 'x' }, isLate: true, unsent: null, knownSeq: 0 });
  });
});

describe('After a reload', () => {
  const onServer = { seq: 3, value: { i1: 'three' }, savedAt: at('13:31:00') };

  it('nothing that was on the device is lost', () => {
    const kept = { value: { i1: 'four' }, seq: 4, changedAt: ms('13:32:00') };
    expect(restoreAnswer(onServer, kept)).toMatchObject({ value: { i1: 'four' }, unsent: { seq: 4 } });
    expect(restoreAnswer(null, { ...kept, seq: 1 })).toMatchObject({ value: { i1: 'four' }, unsent: { seq: 1 } });
  });

  it('a lost acknowledgement is no change', () => {
    const kept = { value: { i1: 'three' }, seq: 3, changedAt: ms('13:30:59') };
    expect(restoreAnswer(onServer, kept).unsent).toBeNull();
  });

  it('what was done last counts, on whichever device', () => {
    const older = { value: { i1: 'old' }, seq: 2, changedAt: ms('13:30:00') };
    expect(restoreAnswer(onServer, older)).toMatchObject({ value: { i1: 'three' }, unsent: null });
    const later = { ...older, changedAt: ms('13:40:00') };
    expect(restoreAnswer(onServer, later)).toMatchObject({ value: { i1: 'old' }, unsent: { seq: 4 } });
  });
});
