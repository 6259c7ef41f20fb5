import { blankSpecification } from './blank-specification';
import { publishProblems } from './publish-problems';
import { publishWarnings } from './publish-warnings';
import type { Specification } from './specification';
import { completeSpecification, lo1, lo3, practical, written } from './specification.fixture';

const fieldsOf = (spec: Specification) => publishProblems(spec).map(({ field }) => field);

describe('what keeps a specification from being published', () => {
  it('is nothing when it is complete', () => {
    expect(publishProblems(completeSpecification())).toEqual([]);
    expect(publishWarnings(completeSpecification({ nqf: null })).map(({ field }) => field)).toEqual(['eqfLevel']);
  });

  it('lists everything that a new draft lacks', () => {
    expect(fieldsOf(blankSpecification('Python for data work', 'Vestholm Skills Institute', 'DK'))).toEqual([
      'description',
      'eqfLevel',
      'hours',
      'participation',
      'qualityAssurance',
      'components',
      'outcomes',
    ]);
  });

  it.each<[string, Partial<Specification>]>([
    ['title', { title: ' ' }],
    ['countryCode', { countryCode: 'Denmark' }],
    ['awardingBodies', { awardingBodies: [] }],
    ['outcomes', { outcomes: [] }],
    ['hours', { hours: null }],
    ['eqfLevel', { eqfLevel: null, nqf: null }],
    ['components', { components: [], blueprint: [], awardRule: [{ kind: 'each-outcome' }] }],
    ['participation', { participation: null }],
    ['qualityAssurance', { qualityAssurance: null }],
  ])('is a missing %s, mandatory by Annex I of Council Recommendation 2022/C 243/02', (field, change) => {
    expect(fieldsOf(completeSpecification(change))).toContain(field);
  });

  it('is an outside quality assurance that nobody can check', () => {
    const qualityAssurance = { kind: 'external-agency', description: 'Audited.', body: null, link: null } as const;
    expect(fieldsOf(completeSpecification({ qualityAssurance }))).toEqual(['qualityAssurance.body']);
  });

  it('is a level called referenced without a place to look it up', () => {
    const nqf = { framework: 'Danish NQF', level: '4', referencing: 'referenced', link: null } as const;
    expect(fieldsOf(completeSpecification({ nqf }))).toEqual(['nqf.link']);
  });

  it('is an outcome that no component has marks for', () => {
    const spec = completeSpecification();
    spec.blueprint = spec.blueprint.filter(({ outcomeId }) => outcomeId !== lo3);
    expect(publishProblems(spec)).toContainEqual({
      field: 'blueprint',
      message: 'No component has marks for LO3, so nobody could show it.',
    });
  });

  it.each([
    ['0', true],
    ['0.01', false],
    ['40', false],
    ['40.01', true],
    ['ten', true],
  ])('is a minimum of %s for an outcome with 40 marks: %s', (minimum, isProblem) => {
    const spec = completeSpecification();
    spec.outcomes[0]!.mastery.minimum = minimum;
    expect(fieldsOf(spec).includes('outcomes.0.mastery.minimum')).toBe(isProblem);
  });

  it('is a minimum in one component above what it has for the outcome', () => {
    const spec = completeSpecification();
    spec.outcomes[0]!.mastery.componentMinima = [
      { componentId: written, minimum: '20' },
      { componentId: practical, minimum: '20.5' },
    ];
    expect(publishProblems(spec)).toEqual([
      {
        field: 'outcomes.0.mastery.componentMinima.1.minimum',
        message: 'Give more than 0 and at most 20 marks, which is what the practical exam has for LO1.',
      },
    ]);
  });

  it('is two outcomes of one code, or an outcome without a criterion', () => {
    const spec = completeSpecification();
    spec.outcomes[1] = { ...spec.outcomes[1]!, code: 'LO1', criterion: '' };
    expect(fieldsOf(spec)).toEqual(['outcomes.1.code', 'outcomes.1.criterion']);
  });

  it('is an award rule that could award over an unmet outcome', () => {
    expect(fieldsOf(completeSpecification({ awardRule: [{ kind: 'award-board' }] }))).toEqual(['awardRule']);
  });

  it('is a condition that nobody can meet, that names a lost component or that stands twice', () => {
    const awardRule: Specification['awardRule'] = [
      { kind: 'each-outcome' },
      { kind: 'total-marks', componentIds: [written, practical], minimum: '100.5' },
      { kind: 'component-marks', componentId: lo1, minimum: '5' },
      { kind: 'award-board' },
      { kind: 'award-board' },
    ];
    expect(fieldsOf(completeSpecification({ awardRule }))).toEqual([
      'awardRule.1.minimum',
      'awardRule.2',
      'awardRule.4',
    ]);
  });

  it('is a rule that asks for a supervision which the specification denies', () => {
    expect(fieldsOf(completeSpecification({ supervision: 'unsupervised-verified' }))).toEqual(['supervision']);
  });
});

describe('what an author is warned of', () => {
  it.each([
    [2, 5, true],
    [2, 49.5, true],
    [2, 50, false],
    [2, 60, false],
    [2, 60.5, true],
    [0.5, 15, false],
    [null, 5, false],
  ])('%s ECTS for %s hours: %s (one ECTS is 25 to 30 hours)', (ects, hours, isWarned) => {
    const warnings = publishWarnings(completeSpecification({ ects, hours }));
    expect(warnings.some(({ field }) => field === 'hours')).toBe(isWarned);
  });

  it('is an outcome that cannot be observed', () => {
    const spec = completeSpecification();
    spec.outcomes[2]!.statement = 'Understand patterns in data';
    expect(publishWarnings(spec)).toContainEqual({
      field: 'outcomes.2.statement',
      message:
        '“understand” cannot be observed. Say what an assessor would see, for example explain, compare or predict.',
    });
  });
});
