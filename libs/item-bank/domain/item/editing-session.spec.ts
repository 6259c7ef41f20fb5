import { beginsEditing, EDITING_PAUSE_MS } from './editing-session';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 10, minutes));
const before = { revision: 7, savedBy: 'priya', savedAt: at(0), isPublished: false };

describe('A session of editing, which the audit trail holds once', () => {
  it('goes on while the same author saves again and again', () => {
    expect(beginsEditing(before, 'priya', at(1))).toBe(false);
    expect(beginsEditing(before, 'priya', new Date(before.savedAt.getTime() + EDITING_PAUSE_MS))).toBe(false);
  });

  it.each([
    ['with the first words of an item', { ...before, revision: 1 }, 'priya', at(1)],
    ['with another author', before, 'johan', at(1)],
    ['after a longer pause', before, 'priya', at(31)],
    ['with the first change after a version was published', { ...before, isPublished: true }, 'priya', at(1)],
  ])('begins %s', (_when, draft, memberId, now) => {
    expect(beginsEditing(draft, memberId, now)).toBe(true);
  });
});
