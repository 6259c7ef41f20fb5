import { type Need, needKinds } from '@assay/identity/contract';
import { needLine } from './need-lines';

const now = new Date('2026-11-22T09:00:00Z');
const need = (part: Partial<Need> & Pick<Need, 'kind'>): Need => ({ count: 1, at: null, subject: null, ...part });
const subject = { key: 'a1', title: 'Spring, Vestholm' };

describe('What needs me now', () => {
  it('is one sentence each, with what to do and where', () => {
    for (const kind of needKinds) {
      for (const said of [need({ kind, subject }), need({ kind, count: 3 })]) {
        const { sentence, action, link } = needLine(said, now);
        expect(`${sentence} ${action}`).not.toMatch(/undefined|null|NaN/);
        expect(link[0]).toMatch(/^\//);
      }
    }
  });

  it('says for how long it has waited, in days', () => {
    const age = (at: string) => needLine(need({ kind: 'script-waiting', at }), now).age;
    expect([age('2026-11-22T07:00:00Z'), age('2026-11-21T08:00:00Z'), age('2026-11-15T08:00:00Z')]).toEqual([
      'since today',
      'for 1 day',
      'for 7 days',
    ]);
  });

  it('names who of a sitting needs somebody, and calls only for them', () => {
    const live = (figures: Need['figures']) => needLine(need({ kind: 'sitting-live', subject, figures }), now);
    expect(live({ working: 12, offline: 1, waiting: 2 })).toMatchObject({
      sentence: '“Spring, Vestholm” is going on: 1 is offline, 2 are in the waiting room, 12 are working.',
      isUrgent: true,
    });
    expect(live({ working: 1 })).toMatchObject({
      sentence: '“Spring, Vestholm” is going on: 1 is working.',
      isUrgent: false,
    });
    expect(live({}).sentence).toBe('“Spring, Vestholm” is going on: nobody is there now.');
  });

  it('leads to the thing itself where there is one, else to the list with its filter', () => {
    expect(needLine(need({ kind: 'item-draft', subject }), now)).toMatchObject({
      link: ['/org/bank', 'a1'],
      query: null,
    });
    expect(needLine(need({ kind: 'item-draft', count: 4 }), now)).toMatchObject({
      sentence: '4 items are drafts.',
      link: ['/org/bank'],
      query: { status: 'draft' },
    });
  });
});
