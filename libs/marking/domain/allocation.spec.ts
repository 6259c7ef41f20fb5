import {
  finishAllocation,
  HOLD_MS,
  inQueueOrder,
  nextInQueue,
  referAllocation,
  takeAllocation,
  type Allocation,
} from './allocation';

const now = new Date('2026-03-13T09:00:00Z');
const later = new Date(now.getTime() + HOLD_MS + 1);
const asta = { membershipId: 'asta', roles: ['examiner'] };
const bjorn = { membershipId: 'bjorn', roles: ['examiner'] };
const senior = { membershipId: 'signe', roles: ['examiner', 'senior-examiner'] };
const waiting = (change: Partial<Allocation> = {}): Allocation => ({
  id: 'x1',
  attemptId: 'a1',
  slot: 'q9',
  interactionId: 'essay',
  itemVersionId: 'v1',
  scriptCode: '2F-118',
  reason: 'judgement',
  state: 'waiting',
  heldBy: null,
  heldUntil: null,
  note: null,
  ...change,
});

describe('allocation of scripts to examiners', () => {
  it('keeps a script for the examiner who opened it, and frees it when they went away', () => {
    const taken = { ...waiting(), ...takeAllocation(waiting(), asta, now) };

    expect(() => takeAllocation(taken, bjorn, now)).toThrow(
      expect.objectContaining({ code: 'SCRIPT_WITH_ANOTHER_EXAMINER' }),
    );
    expect(takeAllocation(taken, bjorn, later)).toMatchObject({ heldBy: 'bjorn' });
  });

  it('lets an examiner refer a script, and then only a senior examiner marks it', () => {
    const referred = { ...waiting(), ...referAllocation(waiting(), asta, ' Could be copied ', now) };

    expect(referred).toMatchObject({ state: 'referred', note: 'Could be copied', heldBy: null });
    expect(() => finishAllocation(referred, asta, now)).toThrow(
      expect.objectContaining({ code: 'SCRIPT_IS_FOR_A_SENIOR' }),
    );
    expect(finishAllocation(referred, senior, now)).toMatchObject({ state: 'marked' });
  });

  it('gives what waits because of a fault of ours to a senior examiner', () => {
    expect(() => takeAllocation(waiting({ reason: 'no-sandbox' }), asta, now)).toThrow(
      expect.objectContaining({ code: 'SCRIPT_IS_FOR_A_SENIOR' }),
    );
    expect(takeAllocation(waiting({ reason: 'no-sandbox' }), senior, now)).toMatchObject({ heldBy: 'signe' });
  });

  it('does not refer a script that is marked', () => {
    expect(() => referAllocation(waiting({ state: 'marked' }), asta, '', now)).toThrow(
      expect.objectContaining({ code: 'SCRIPT_NOT_WAITING' }),
    );
  });
});

describe('the queue of an examiner', () => {
  const queue = [
    waiting({ id: 'x3', scriptCode: '2F-152' }),
    waiting({ id: 'x1', scriptCode: '2F-118', state: 'marked', heldBy: 'asta' }),
    waiting({ id: 'x2', scriptCode: '2F-131', heldBy: 'bjorn', heldUntil: later }),
  ];

  it('is in the order of the script codes, which says nothing about the candidates', () => {
    expect(inQueueOrder(queue).map((allocation) => allocation.scriptCode)).toEqual(['2F-118', '2F-131', '2F-152']);
  });

  it('goes on with the first script that is neither marked nor with a colleague', () => {
    expect(nextInQueue(queue, asta, now)?.id).toBe('x3');
    expect(nextInQueue(queue, bjorn, now)?.id).toBe('x2');
  });

  it('is empty when all is marked', () => {
    expect(nextInQueue([queue[1] as Allocation], asta, now)).toBeNull();
  });
});
