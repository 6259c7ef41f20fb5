import { blankSpecification } from './blank-specification';
import { standardElements } from './standard-elements';
import { completeSpecification } from './specification.fixture';

describe('the European standard elements (Annex I, Council Recommendation 2022/C 243/02)', () => {
  it('are eleven mandatory and five optional', () => {
    const elements = standardElements(completeSpecification());
    expect(elements.filter(({ isRequired }) => isRequired)).toHaveLength(11);
    expect(elements.filter(({ isRequired }) => !isRequired)).toHaveLength(5);
    expect(elements.filter(({ state }) => state === 'missing')).toEqual([]);
  });

  it('leave the learner, the date and the grade to each award', () => {
    const onIssue = standardElements(completeSpecification()).filter(({ state }) => state === 'on-issue');
    expect(onIssue.map(({ key }) => key)).toEqual(['learner', 'date-of-issue', 'grade']);
  });

  it('say which of them a new draft lacks', () => {
    const missing = standardElements(blankSpecification('', '', '')).filter(({ state }) => state === 'missing');
    expect(missing.map(({ key }) => key)).toEqual([
      ...['title', 'country', 'awarding-body', 'outcomes', 'workload', 'level', 'assessment-type', 'participation'],
      ...['quality-assurance', 'prerequisites', 'supervision', 'stackability', 'further-information'],
    ]);
  });

  it('are put into words for a reader', () => {
    const values = Object.fromEntries(standardElements(completeSpecification()).map(({ key, value }) => [key, value]));
    expect(values).toMatchObject({
      workload: '5 ECTS, 125 hours',
      level: 'EQF level 4 (self-declared); Danish NQF level 4 (self-declared)',
      'assessment-type': 'Written exam, practical exam',
      supervision: 'Supervised on site, identity checked',
      participation: 'Blended, on site and online',
    });
  });
});
