import {
  boardStatement,
  decideAwards,
  memberState,
  outcomeCounts,
  releaseBoard,
  signBoard,
  signersNeeded,
  withoutImpartialMember,
  type BoardView,
} from './board';
import { resultOf } from './fixtures';

const now = new Date('2026-03-20T10:00:00Z');
const proposal = (id: string, change = {}) => ({
  awardId: `award-${id}`,
  candidateId: id,
  result: resultOf('met'),
  markedBy: ['examiner'],
  ...change,
});
const board = (change: Partial<BoardView> = {}): BoardView => ({
  state: 'open',
  members: [{ membershipId: 'chair' }, { membershipId: 'second' }],
  signatures: [],
  proposals: [proposal('c1'), proposal('c2', { result: resultOf('not-met') })],
  points: [],
  digest: 'as-shown',
  ...change,
});
const signedBy = (...ids: string[]) => ids.map((membershipId) => ({ membershipId, digest: 'as-shown', signedAt: now }));
const refusal = (code: string) => expect.objectContaining({ code });

describe('the signature of a board member', () => {
  it('is not the last while another member has to sign', () => {
    expect(signBoard(board(), 'chair', 'as-shown', now)).toMatchObject({ isLast: false });
    expect(signBoard(board({ signatures: signedBy('chair') }), 'second', 'as-shown', now)).toMatchObject({
      isLast: true,
    });
  });

  it('is refused while a point is open, and names the point', () => {
    const points = [
      { kind: 'script-unmarked', count: 1, sentence: '1 script has a mark missing.', about: [] },
    ] as const;

    expect(() => signBoard(board({ points }), 'chair', 'as-shown', now)).toThrow(
      expect.objectContaining({ code: 'POINTS_OPEN', detail: '1 script has a mark missing.' }),
    );
  });

  it('is refused to who is not on the board, and to who has signed', () => {
    expect(() => signBoard(board(), 'somebody', 'as-shown', now)).toThrow(refusal('NOT_ON_THE_BOARD'));
    expect(() => signBoard(board({ signatures: signedBy('chair') }), 'chair', 'as-shown', now)).toThrow(
      refusal('SIGNED_ALREADY'),
    );
  });

  it('is for the results on the signer’s screen, not for later ones', () => {
    expect(() => signBoard(board(), 'chair', 'seen-yesterday', now)).toThrow(refusal('RESULTS_CHANGED'));
  });

  it('lapses when a result changes after it', () => {
    const changed = board({ signatures: signedBy('chair'), digest: 'after-a-correction' });

    expect(signBoard(changed, 'second', 'after-a-correction', now)).toMatchObject({ isLast: false });
    expect(signBoard(changed, 'chair', 'after-a-correction', now)).toMatchObject({ isLast: false });
  });
});

describe('impartiality (ISO/IEC 17024: who decides took no part in examining)', () => {
  const markedByChair = [proposal('c1', { markedBy: ['chair'] }), proposal('c2', { markedBy: ['chair', 'examiner'] })];

  it('refuses a member who marked the scripts of all candidates', () => {
    expect(() => signBoard(board({ proposals: markedByChair }), 'chair', 'as-shown', now)).toThrow(
      refusal('MARKED_THESE_SCRIPTS'),
    );
  });

  it('then needs the other members only', () => {
    expect(signersNeeded(board({ proposals: markedByChair }))).toEqual([{ membershipId: 'second' }]);
    expect(signBoard(board({ proposals: markedByChair }), 'second', 'as-shown', now)).toMatchObject({ isLast: true });
  });

  it('lets a member who marked some of the scripts sign, together with one who marked none of them', () => {
    const some = board({ proposals: [proposal('c1', { markedBy: ['chair'] }), proposal('c2')] });

    expect(signBoard(some, 'chair', 'as-shown', now)).toMatchObject({ isLast: false });
    expect(withoutImpartialMember(some)).toEqual([]);
  });

  it('finds the candidates whom every member of the board marked', () => {
    const both = board({ proposals: [proposal('c1', { markedBy: ['chair', 'second'] }), proposal('c2')] });

    expect(withoutImpartialMember(both).map(({ candidateId }) => candidateId)).toEqual(['c1']);
  });
});

describe('confirming', () => {
  const signed = board({ signatures: signedBy('chair', 'second') });

  it('awards only where the rule is met', () => {
    expect(decideAwards(signed)).toEqual([
      { awardId: 'award-c1', state: 'confirmed' },
      { awardId: 'award-c2', state: 'not-awarded' },
    ]);
  });

  it('waits for every member', () => {
    expect(() => decideAwards(board({ signatures: signedBy('chair') }))).toThrow(refusal('SIGNATURES_MISSING'));
  });

  it('never awards while one outcome is unmet or one mark is missing, whatever the state says', () => {
    const unmet = resultOf('met', { outcomes: resultOf('not-met').outcomes });
    const missing = resultOf('met', { missingMarks: 1 });
    const proposals = [proposal('c1', { result: unmet }), proposal('c2', { result: missing })];

    expect(decideAwards({ ...signed, proposals }).map(({ state }) => state)).toEqual(['not-awarded', 'not-awarded']);
  });
});

describe('releasing', () => {
  it('needs confirmed results, once', () => {
    expect(() => releaseBoard({ state: 'open' }, now)).toThrow(refusal('BOARD_NOT_CONFIRMED'));
    expect(releaseBoard({ state: 'confirmed' }, now)).toEqual({ state: 'released', releasedAt: now });
    expect(() => releaseBoard({ state: 'released' }, now)).toThrow(refusal('RELEASED_ALREADY'));
  });
});

describe('what members sign', () => {
  it('is the same text for the same results, in whatever order they were read', () => {
    const { proposals } = board();

    expect(boardStatement(proposals)).toBe(boardStatement(proposals.toReversed()));
    expect(boardStatement(proposals)).not.toBe(boardStatement([proposal('c1')]));
  });
});

describe('what the board shows of its members', () => {
  it('has nothing to sign while there is no candidate, and nobody stands aside from nobody', () => {
    expect(memberState(board({ proposals: [] }), 'chair')).toBe('nothing-to-sign');
  });

  it('tells who has signed, who has to, and who stands aside (ISO/IEC 17024: who examined does not decide)', () => {
    const shown = board({ proposals: [proposal('c1', { markedBy: ['second'] })], signatures: signedBy('chair') });
    expect(memberState(shown, 'chair')).toBe('signed');
    expect(memberState(board(), 'second')).toBe('to-sign');
    expect(memberState(shown, 'second')).toBe('aside');
  });
});

describe('the share of candidates who met an outcome', () => {
  const of = (state: 'met' | 'not-met' | 'not-yet-decided') => {
    const result = resultOf('met');
    return proposal(state, { result: { ...result, outcomes: [{ ...result.outcomes[0]!, outcomeId: 'LO', state }] } });
  };

  it('is of those who are decided: marks that are missing say nothing', () => {
    expect(outcomeCounts([of('met'), of('not-met'), of('not-yet-decided')], 'LO')).toEqual({ met: 1, decided: 2 });
    expect(outcomeCounts([of('not-yet-decided')], 'LO')).toEqual({ met: 0, decided: 0 });
  });
});
