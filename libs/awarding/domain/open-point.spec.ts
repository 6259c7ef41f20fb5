import { openPoints, type BoardFacts, type ScriptProgress } from './open-point';

const marked: ScriptProgress = {
  scriptCode: '2F-118',
  state: 'marked',
  waitsForSandbox: false,
  needsPerson: false,
  isLateUndecided: false,
};
const settled: BoardFacts = {
  scripts: [marked],
  candidates: ['VSI-001'],
  undecided: [],
  memberCount: 3,
  withoutImpartialMember: [],
};
const kinds = (facts: BoardFacts) => openPoints(facts).map(({ kind }) => kind);

describe('open points before the award board', () => {
  it('are none when every script is marked and every result decided', () => {
    expect(openPoints(settled)).toEqual([]);
  });

  it('name the scripts that have a mark missing', () => {
    const unmarked = { ...marked, scriptCode: '2F-140', state: 'unmarked' } as const;

    expect(openPoints({ ...settled, scripts: [marked, unmarked] })).toEqual([
      { kind: 'script-unmarked', count: 1, sentence: '1 script has a mark missing.', about: ['2F-140'] },
    ]);
  });

  it('name each reason a script waits for once', () => {
    const scripts = [
      { ...marked, state: 'overdue' as const },
      { ...marked, state: 'unmarked' as const, waitsForSandbox: true },
      { ...marked, state: 'unmarked' as const, needsPerson: true },
      { ...marked, isLateUndecided: true },
    ];

    expect(kinds({ ...settled, scripts })).toEqual([
      'attempt-overdue',
      'waiting-for-sandbox',
      'needs-person',
      'late-undecided',
    ]);
  });

  it('do not count an exam that is still running', () => {
    expect(kinds({ ...settled, scripts: [{ ...marked, state: 'in-progress' }] })).toEqual([]);
  });

  it('say so when a board has nobody on it, or nobody to confirm', () => {
    expect(kinds({ ...settled, memberCount: 0 })).toEqual(['no-member']);
    expect(kinds({ ...settled, candidates: [] })).toEqual(['no-candidate']);
  });

  it('say so when all members of the board marked a candidate’s scripts (ISO/IEC 17024)', () => {
    expect(openPoints({ ...settled, withoutImpartialMember: ['VSI-001'] })).toMatchObject([
      { kind: 'all-members-marked', about: ['VSI-001'] },
    ]);
  });
});
