import * as fc from 'fast-check';
import { evaluateAwardRule, type AwardFacts } from './award-decision';
import type { ComponentEvidence } from './outcome-results';
import {
  completeSpecification,
  lo1,
  lo2,
  lo3,
  part,
  passingEvidence,
  practical,
  written,
} from './specification.fixture';

const spec = completeSpecification();

function facts(change: Partial<AwardFacts> = {}): AwardFacts {
  const record = { identityChecked: true, supervised: true, openMalpracticeCases: 0, boardConfirmed: true };
  return { evidence: passingEvidence(), ...record, ...change };
}

function findingOf(kind: string, given: AwardFacts) {
  const found = evaluateAwardRule(spec, given).findings.find(({ condition }) => condition.kind === kind);
  return found && { state: found.state, found: found.found };
}

describe('the award rule', () => {
  it('awards when every condition is met, and says for each what was found', () => {
    const decision = evaluateAwardRule(spec, facts());
    expect(decision.met).toBe(true);
    expect(decision.findings.map(({ sentence, found }) => `${sentence} ${found}`)).toEqual([
      'The candidate has at least 60 of 100 marks over the written exam and the practical exam. 68 of 100 marks.',
      'Each of the 3 outcomes reaches its own minimum. Met: LO1, LO2, LO3.',
      'The practical exam is passed by itself, with 20 of 40. 30 of 40 marks.',
      'Identity was checked and the sitting was supervised. The sitting was held as supervised, with identity checked.',
      'No malpractice case is open. No malpractice case is recorded.',
      'The award board has confirmed the result. Confirmed.',
    ]);
  });

  it.each([
    ['59.99', 'not-met'],
    ['60', 'met'],
  ])('with %s of 100 marks in all, finds the total %s', (total, state) => {
    const rest = (Number(total) - 40).toFixed(2);
    const evidence: ComponentEvidence[] = [
      { componentId: written, parts: [part(lo1, rest, '60')] },
      { componentId: practical, parts: [part(lo1, '40', '40')] },
    ];
    expect(findingOf('total-marks', facts({ evidence }))?.state).toBe(state);
  });

  it('refuses a candidate who has the total but failed the component that must be passed by itself', () => {
    const evidence: ComponentEvidence[] = [
      { componentId: written, parts: [part(lo1, '20', '20'), part(lo2, '15', '15'), part(lo3, '25', '25')] },
      { componentId: practical, parts: [part(lo1, '10', '20'), part(lo2, '9.99', '20')] },
    ];
    const decision = evaluateAwardRule(spec, facts({ evidence }));
    expect(decision.findings.map(({ state }) => state)).toEqual(['met', 'met', 'not-met', 'met', 'met', 'met']);
    expect(decision.state).toBe('not-met');
  });

  it('gives no credential while one outcome is unmet, also under a rule that forgot to ask', () => {
    const forgetful = completeSpecification({ awardRule: [{ kind: 'award-board' }] });
    const evidence = passingEvidence().map((component) => ({
      ...component,
      parts: component.parts.map((one) => (one.outcomeId === lo3 ? { ...one, marks: '12' } : one)),
    }));
    const decision = evaluateAwardRule(forgetful, facts({ evidence }));
    expect(decision).toMatchObject({ met: false, state: 'not-met' });
    expect(decision.findings.at(-1)?.found).toBe('Met: LO1, LO2. Not met: LO3.');
  });

  it('gives no credential while one mark is missing, for each part in turn', () => {
    passingEvidence().forEach((component, c) =>
      component.parts.forEach((_, p) => {
        const evidence = passingEvidence();
        const parts = evidence[c]!.parts.map((one, index) => (index === p ? { ...one, marks: null } : one));
        evidence[c] = { ...evidence[c]!, parts };
        expect(evaluateAwardRule(spec, facts({ evidence })).state).toBe('not-yet-decided');
      }),
    );
  });

  it('gives no credential while one component has no result', () => {
    for (const evidence of [[], passingEvidence().slice(0, 1), passingEvidence().slice(1)])
      expect(evaluateAwardRule(spec, facts({ evidence })).state).toBe('not-yet-decided');
  });

  it.each([
    [true, true, 'met'],
    [false, true, 'not-met'],
    [true, false, 'not-met'],
    [false, false, 'not-met'],
    [null, true, 'not-yet-decided'],
    [true, null, 'not-yet-decided'],
    [null, null, 'not-yet-decided'],
    [null, false, 'not-met'],
    [false, null, 'not-met'],
  ])('with identity checked %s and supervised %s, finds the sitting %s', (identityChecked, supervised, state) => {
    expect(findingOf('identity-and-supervision', facts({ identityChecked, supervised }))?.state).toBe(state);
  });

  it('withholds while a malpractice case is open or the board has not confirmed: neither speaks against the candidate', () => {
    expect(evaluateAwardRule(spec, facts({ openMalpracticeCases: 1 })).state).toBe('not-yet-decided');
    expect(evaluateAwardRule(spec, facts({ boardConfirmed: false })).state).toBe('not-yet-decided');
  });

  it('decides nothing over a specification without outcomes', () => {
    const empty = completeSpecification({ outcomes: [], awardRule: [] });
    expect(evaluateAwardRule(empty, facts()).met).toBe(false);
  });

  it('awards only when all marks are there, each outcome is met and every fact speaks for it, whatever the marks', () => {
    const marks = fc.option(fc.integer({ min: 0, max: 40 }).map(String), { nil: null, freq: 6 });
    const known = fc.option(fc.boolean(), { nil: null });
    fc.assert(
      fc.property(
        fc.tuple(marks, marks, marks, marks, marks),
        fc.record({
          identityChecked: known,
          supervised: known,
          openMalpracticeCases: fc.nat(1),
          boardConfirmed: fc.boolean(),
        }),
        ([a, b, c, d, e], record) => {
          const evidence: ComponentEvidence[] = [
            { componentId: written, parts: [part(lo1, a, '40'), part(lo2, b, '40'), part(lo3, c, '40')] },
            { componentId: practical, parts: [part(lo1, d, '40'), part(lo2, e, '40')] },
          ];
          const decision = evaluateAwardRule(spec, { evidence, ...record });
          const given = [a, b, c, d, e].map((mark) => Number(mark));
          const sum = (...at: number[]) => at.reduce((total, index) => total + given[index]!, 0);
          const expected =
            ![a, b, c, d, e].includes(null) &&
            sum(0, 1, 2, 3, 4) >= 60 &&
            sum(3, 4) >= 20 &&
            sum(0, 3) >= 20 &&
            sum(1, 4) >= 15 &&
            sum(2) >= 12.5 &&
            record.identityChecked === true &&
            record.supervised === true &&
            record.openMalpracticeCases === 0 &&
            record.boardConfirmed;
          expect(decision.met).toBe(expected);
          expect(decision.met).toBe(decision.findings.every(({ state }) => state === 'met'));
        },
      ),
      { numRuns: 500 },
    );
  });
});
