import type { Desk } from '@assay/identity/contract';
import { deskCounts } from '@assay/identity/contract';
import { roles } from '@assay/identity/domain';
import { firstSteps } from './first-steps';

const none = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 0]));
const desk = (counts: Partial<Desk['counts']>, members: Partial<Desk['roles']> = {}): Desk => ({
  counts: { ...(none(deskCounts) as Desk['counts']), ...counts },
  roles: { ...(none(roles) as Desk['roles']), administrator: 1, ...members },
  needs: [],
  serverNow: '2026-11-22T09:00:00.000Z',
});
const open = (of: Desk) => firstSteps(of, ['administrator']).find(({ state }) => state === 'next');

describe('The first steps of an organisation', () => {
  it('begin with the specification and go on with what is done, not with what was ticked', () => {
    expect(open(desk({}))?.id).toBe('specification');
    expect(open(desk({ specifications: 1 }))?.id).toBe('specification'); // a draft awards nothing
    expect(open(desk({ publishedSpecifications: 1 }))?.id).toBe('items');
    expect(open(desk({ publishedSpecifications: 1, items: 4 }))?.id).toBe('items'); // drafts cannot be sat
    expect(open(desk({ publishedSpecifications: 1, liveItems: 4, publishedForms: 1, sittings: 1 }))?.id).toBe(
      'candidates',
    );
  });

  it('say who is missing: a step that nobody can take is never a dead end', () => {
    expect(open(desk({}))).toMatchObject({ mayDo: false, role: 'exam-manager', doers: 0 });
    expect(open(desk({ publishedSpecifications: 1 }))).toMatchObject({ role: 'author', doers: 0 });
    expect(open(desk({ publishedSpecifications: 1 }, { 'exam-manager': 2 }))).toMatchObject({ doers: 2 });
  });

  it('are over when candidates are entered and a board is named', () => {
    const all = { publishedSpecifications: 1, liveItems: 1, publishedForms: 1, sittings: 1, entries: 1 };
    expect(open(desk(all))?.id).toBe('board');
    expect(open(desk(all, { 'award-board-member': 1 }))).toBeUndefined();
  });
});
