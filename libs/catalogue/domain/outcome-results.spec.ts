import * as fc from 'fast-check';
import { outcomeResults, type ComponentEvidence, type MarkedPart } from './outcome-results';
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

/** The state of LO3, which only the written exam assesses, with the minimum 12.5 of 25. */
function stateOfLo3(
  parts: MarkedPart[],
  change: (evidence: ComponentEvidence[]) => ComponentEvidence[] = (same) => same,
) {
  const evidence = change([{ componentId: written, parts: [...parts, part(lo1, '20', '20'), part(lo2, '15', '15')] }]);
  return outcomeResults(spec, evidence).find(({ outcomeId }) => outcomeId === lo3);
}

describe('outcome results', () => {
  it('adds the marks of all components for one outcome', () => {
    const [first] = outcomeResults(spec, passingEvidence());
    expect(first).toMatchObject({
      code: 'LO1',
      state: 'met',
      marks: '27',
      max: '40',
      minimum: '20',
      evidence: 2,
      missing: 0,
    });
  });

  it.each([
    ['12.49', 'not-met'],
    ['12.5', 'met'],
    ['12.51', 'met'],
  ])('finds %s of 25 marks against a minimum of 12.5 to be %s', (marks, state) => {
    expect(stateOfLo3([part(lo3, marks, '25')])?.state).toBe(state);
  });

  it('adds exactly: ten parts of 0.1 and 11.5 reach 12.5', () => {
    const tenths = Array.from({ length: 10 }, () => part(lo3, '0.1', '1'));
    expect(stateOfLo3([...tenths, part(lo3, '11.5', '15')])).toMatchObject({ state: 'met', marks: '12.5' });
  });

  it('decides nothing while one mark is missing, even where the minimum is already reached (Ofqual H5)', () => {
    const result = stateOfLo3([part(lo3, '20', '20'), part(lo3, null, '5')]);
    expect(result).toMatchObject({ state: 'not-yet-decided', missing: 1, reason: '1 mark is missing.' });
  });

  it('decides nothing while one mark is missing, even where the minimum is out of reach', () => {
    expect(stateOfLo3([part(lo3, '0', '20'), part(lo3, null, '5')])?.state).toBe('not-yet-decided');
  });

  it('waits for a component that by the blueprint gives evidence', () => {
    const [first] = outcomeResults(spec, passingEvidence().slice(0, 1));
    expect(first).toMatchObject({
      state: 'not-yet-decided',
      reason: 'There is no result yet from the practical exam.',
    });
  });

  it('does not turn too few pieces of evidence into a result against the candidate', () => {
    const strict = completeSpecification();
    for (const outcome of strict.outcomes) outcome.mastery.minimumEvidence = 3;
    expect(outcomeResults(strict, passingEvidence()).map(({ state }) => state)).toEqual(
      Array(3).fill('not-yet-decided'),
    );
  });

  it('refuses an outcome whose must-pass part was not passed, whatever the sum', () => {
    const parts = [part(lo3, '22', '22'), part(lo3, '2.99', '3', { mustPass: true })];
    expect(stateOfLo3(parts)).toMatchObject({ state: 'not-met', reason: 'A part that must be passed was not passed.' });
    expect(stateOfLo3([part(lo3, '15', '22'), part(lo3, '3', '3', { mustPass: true })])?.state).toBe('met');
  });

  it('asks for enough in each component where the mastery rule says so', () => {
    const each = completeSpecification();
    each.outcomes[0]!.mastery.componentMinima = [{ componentId: practical, minimum: '15.5' }];
    expect(outcomeResults(each, passingEvidence())[0]).toMatchObject({
      state: 'not-met',
      reason: '15 marks in the practical exam; 15.5 are needed there.',
    });
    each.outcomes[0]!.mastery.componentMinima = [{ componentId: practical, minimum: '15' }];
    expect(outcomeResults(each, passingEvidence())[0]?.state).toBe('met');
  });

  it('refuses to count two attempts at one component', () => {
    expect(() => outcomeResults(spec, [...passingEvidence(), ...passingEvidence()])).toThrow(RangeError);
  });

  it('is met exactly when all marks are there and their exact sum reaches the minimum', () => {
    const hundredths = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null, freq: 8 });
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 1, maxLength: 8 }), (cents) => {
        const parts = cents.map((value) => part(lo3, value === null ? null : (value / 100).toFixed(2), '5'));
        const sum = cents.reduce<number>((total, value) => total + (value ?? 0), 0);
        const expected = cents.includes(null) ? 'not-yet-decided' : sum >= 1250 ? 'met' : 'not-met';
        expect(stateOfLo3(parts)?.state).toBe(expected);
      }),
    );
  });
});
