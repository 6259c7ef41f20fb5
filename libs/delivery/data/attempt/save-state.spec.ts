import { type Answer, unanswered } from './answer';
import { saveState } from './save-state';

const sent: Answer = { ...unanswered, knownSeq: 1, savedAt: '2026-03-12T14:02:11.000Z' };
const unsent: Answer = { ...sent, unsent: { seq: 2, changedAt: 0, wasTried: true } };
const facts = { answers: [sent], hasFailed: false, hasRefusal: false, isSlow: false, journalWorks: true };

describe('What the candidate is told about saving', () => {
  it('is the time of the newest answer that the server has', () => {
    const earlier = { ...sent, savedAt: '2026-03-12T14:01:00.000Z' };
    expect(saveState({ ...facts, answers: [sent, earlier, unanswered] })).toEqual({ kind: 'saved', at: sent.savedAt });
  });
  it('stays “Saved” while a save is quick, and becomes “Saving” when it is not', () => {
    expect(saveState({ ...facts, answers: [unsent] }).kind).toBe('saved');
    expect(saveState({ ...facts, answers: [unsent], isSlow: true }).kind).toBe('saving');
  });
  it('says that the work is on the device when the line is down', () => {
    expect(saveState({ ...facts, answers: [unsent], isSlow: true, hasFailed: true }).kind).toBe('on-device');
  });
  it('says that an answer was refused, not that the line is down', () => {
    expect(saveState({ ...facts, answers: [unsent], hasRefusal: true, isSlow: true }).kind).toBe('refused');
  });
  it('never claims a copy on a device that keeps nothing', () => {
    expect(saveState({ ...facts, answers: [unsent], hasFailed: true, journalWorks: false }).kind).toBe('only-here');
  });
  it('says nothing before the first answer', () => {
    expect(saveState({ ...facts, answers: [] })).toEqual({ kind: 'nothing' });
  });
});
