import { awardRuleSentences, conditionPhrases } from './award-rule';
import { conjunctiveHint } from './conjunctive';
import { completeSpecification, practical, written } from './specification.fixture';

describe('award rules as sentences', () => {
  it('stresses the figures of a condition', () => {
    const spec = completeSpecification();
    expect(conditionPhrases(spec.awardRule[0]!, spec).filter(({ strong }) => strong)).toEqual([
      { text: '60 of 100', strong: true },
    ]);
  });

  it('names components by title when two are of one kind', () => {
    const spec = completeSpecification();
    spec.components[1] = { ...spec.components[1]!, kind: 'written-exam', title: 'Case study' };
    expect(
      awardRuleSentences([{ kind: 'total-marks', componentIds: [written, practical], minimum: '60' }], spec),
    ).toEqual(['The candidate has at least 60 of 100 marks over “Written exam” and “Case study”.']);
    expect(awardRuleSentences([{ kind: 'component-marks', componentId: practical, minimum: '20' }], spec)).toEqual([
      '“Case study” is passed by itself, with 20 of 40.',
    ]);
  });

  it('speaks of one component with “in” and of one outcome in the singular', () => {
    const spec = completeSpecification();
    spec.outcomes.length = 1;
    const rule = [
      { kind: 'total-marks' as const, componentIds: [written], minimum: '30' },
      { kind: 'each-outcome' as const },
    ];
    expect(awardRuleSentences(rule, spec)).toEqual([
      'The candidate has at least 30 of 60 marks in the written exam.',
      'The outcome reaches its minimum.',
    ]);
  });

  it('shows what “all must be met” costs: of 8 outcomes at 0.95 each, a true master passes all with 0.66', () => {
    expect(conjunctiveHint(8, [])).toEqual({ hurdles: 8, chance: 0.66 });
    expect(conjunctiveHint(4, [{ kind: 'component-marks', componentId: practical, minimum: '20' }])).toEqual({
      hurdles: 5,
      chance: 0.77,
    });
  });
});
