import { candidateResult } from './candidate-result';
import { checked, conduct, dataWork, judged, keyed, script } from './fixtures';

const written = script('written', [keyed('q1', 'lo1', '2', '2'), judged('q2', 'lo2', '3', '4')]);
const practical = script('practical', [checked('t1', 'lo1', '3', '4')]);

describe('the result of a candidate', () => {
  it('adds up the evidence for an outcome over all components', () => {
    const result = candidateResult(dataWork, [written, practical], conduct);

    expect(result.state).toBe('met');
    expect(result.outcomes.map(({ code, state, marks, max }) => ({ code, state, marks, max }))).toEqual([
      { code: 'LO1', state: 'met', marks: '5', max: '6' },
      { code: 'LO2', state: 'met', marks: '3', max: '4' },
    ]);
    expect(result.components.map(({ title, marks, max }) => [title, marks, max])).toEqual([
      ['Written exam', '5', '6'],
      ['Practical exam', '3', '4'],
    ]);
  });

  it('names the evidence behind each outcome: component, method, pieces, versions, and the role that marked', () => {
    const [lo1] = candidateResult(dataWork, [written, practical], conduct).outcomes;

    expect(lo1?.evidenceGroups).toMatchObject([
      { componentId: 'written', method: 'engine', markedBy: 'engine', pieces: 1, marks: '2', max: '2' },
      { componentId: 'practical', method: 'checks', markedBy: 'engine', pieces: 1, itemVersionIds: ['version-of-t1'] },
    ]);
    expect(lo1?.evidenceGroups[0]?.engineVersions).toEqual(['engine/1']);
  });

  it('is not met when one outcome is not met, however high the total', () => {
    const weak = script('written', [keyed('q1', 'lo1', '2', '2'), judged('q2', 'lo2', '1', '4')]);
    const strong = script('practical', [checked('t1', 'lo1', '4', '4')]);

    expect(candidateResult(dataWork, [weak, strong], conduct).state).toBe('not-met');
  });

  it('is not yet decided while a mark is missing, and shows no total for that component', () => {
    const waiting = script('written', [keyed('q1', 'lo1', '2', '2'), judged('q2', 'lo2', null, '4')]);
    const result = candidateResult(dataWork, [waiting, practical], conduct);

    expect(result.state).toBe('not-yet-decided');
    expect(result.missingMarks).toBe(1);
    expect(result.components[0]).toMatchObject({ marks: null, max: '6' });
  });

  it('waits for a component that was not sat', () => {
    const result = candidateResult(dataWork, [written], conduct);

    expect(result.state).toBe('not-yet-decided');
    expect(result.unsatComponentIds).toEqual(['practical']);
  });

  it('counts the last script of a component that was sat again', () => {
    const earlier = script('practical', [checked('t1', 'lo1', '0', '4')], {
      submittedAt: new Date('2026-01-10T12:00:00Z'),
    });

    expect(candidateResult(dataWork, [practical, earlier, written], conduct).components[1]).toMatchObject({
      marks: '3',
    });
  });

  it('leaves the confirmation to the board: its condition is not among the findings', () => {
    const kinds = candidateResult(dataWork, [written, practical], conduct).findings.map(
      ({ condition }) => condition.kind,
    );

    expect(kinds).toEqual(['total-marks', 'each-outcome']);
  });
});
