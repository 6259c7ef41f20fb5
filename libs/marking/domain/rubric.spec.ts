import { judgeResponse, requireComment, runningTotal, undecidedCriteria, type Criterion } from './rubric';

const usesData: Criterion = {
  partId: 'c1',
  title: 'Uses the data',
  outcomeId: 'lo2',
  levels: [
    { marks: '0', label: 'none' },
    { marks: '1', label: 'partly' },
    { marks: '2', label: 'right' },
    { marks: '3', label: 'right and compared' },
  ],
};
const recommends: Criterion = {
  partId: 'c2',
  title: 'Recommends an action',
  outcomeId: 'lo4',
  levels: [
    { marks: '0', label: 'none' },
    { marks: '1.5', label: 'plausible' },
    { marks: '2', label: 'follows from the cause' },
  ],
};
const rubric = [usesData, recommends];

describe('marking by a rubric', () => {
  it('adds up the levels and keeps which outcome each of them is evidence for', () => {
    const judged = judgeResponse(rubric, { c1: '3', c2: '1.5' });

    expect(judged).toMatchObject({ marks: '4.5', max: '5' });
    expect(judged.parts).toEqual([
      { partId: 'c1', outcomeId: 'lo2', marks: '3', max: '3' },
      { partId: 'c2', outcomeId: 'lo4', marks: '1.5', max: '2' },
    ]);
    expect(judged.explanation).toEqual([
      'Uses the data: right and compared (3 of 3)',
      'Recommends an action: plausible (1.5 of 2)',
    ]);
  });

  it('is refused while a criterion is undecided, and names it', () => {
    expect(() => judgeResponse(rubric, { c1: '2' })).toThrow(
      expect.objectContaining({ code: 'CRITERION_UNDECIDED', detail: 'Award a level for: Recommends an action.' }),
    );
    expect(undecidedCriteria(rubric, { c1: '2' })).toEqual([recommends]);
  });

  it('takes zero as a decision', () => {
    expect(judgeResponse(rubric, { c1: '0', c2: '0' }).marks).toBe('0');
  });

  it.each(['4', '-1', '0.5'])('refuses %s, which is no level of the criterion', (marks) => {
    expect(() => judgeResponse(rubric, { c1: marks, c2: '0' })).toThrow(
      expect.objectContaining({ code: 'LEVEL_UNKNOWN' }),
    );
  });

  it('refuses a criterion that the mark scheme does not have', () => {
    expect(() => judgeResponse(rubric, { c1: '1', c2: '1.5', c3: '1' })).toThrow(
      expect.objectContaining({ code: 'CRITERION_UNKNOWN' }),
    );
  });

  it('shows the running total of what is decided so far', () => {
    expect(runningTotal(rubric, {})).toBe('0');
    expect(runningTotal(rubric, { c2: '1.5' })).toBe('1.5');
  });

  it('asks for a comment where a person marks what the engine should have marked', () => {
    expect(() => requireComment('no-sandbox', ' ')).toThrow(expect.objectContaining({ code: 'COMMENT_NEEDED' }));
    expect(() => requireComment('fault', 'Ran it by hand: all checks pass.')).not.toThrow();
    expect(() => requireComment('judgement', null)).not.toThrow();
  });
});

describe('a critical step of a demonstration', () => {
  const step = (partId: string, title: string, mustPass: boolean): Criterion => ({
    ...{ partId, title, outcomeId: 'LO1', mustPass },
    levels: [
      { marks: '0', label: 'not met' },
      { marks: '2', label: 'met' },
    ],
  });
  const checklist = [step('c1', 'Relieves the pressure before opening the line', true), step('c2', 'Tidies up', false)];

  it('that is not met takes the marks of the whole item, and says so; what was seen stays on record', () => {
    const judged = judgeResponse(checklist, { c1: '0', c2: '2' });
    expect(judged).toMatchObject({ marks: '0', max: '4' });
    expect(judged.parts).toMatchObject([
      { marks: '0', judged: '0' },
      { marks: '0', judged: '2' },
    ]);
    expect(judged.explanation.at(-1)).toBe(
      '“Relieves the pressure before opening the line” is a critical step and was not met: the demonstration earns no marks here.',
    );
    expect(runningTotal(checklist, { c1: '0', c2: '2' })).toBe('0');
  });

  it('that is met, and any other step that is not, leaves the marks as they are', () => {
    expect(judgeResponse(checklist, { c1: '2', c2: '0' }).marks).toBe('2');
    expect(runningTotal(checklist, { c2: '2' })).toBe('2');
  });
});
