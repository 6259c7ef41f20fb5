import { vagueVerb } from './outcome-language';

describe('measurable words', () => {
  it.each([
    'Understand data quality',
    'The candidate will be able to understand data quality',
    'Can fully understand data quality',
    'Know the main chart types',
    'Knows the main chart types',
    'Be familiar with pivot tables',
    'Appreciate the limits of a model',
    'Have knowledge of data protection',
  ])('flags “%s”', (statement) => expect(vagueVerb(statement)).not.toBeNull());

  it.each([
    'Analyse customer data using Excel dashboards',
    'Explain what users need to know',
    'Knowledgeably advise a client', // an adverb before an observable verb
    'Evaluate two models against a business question',
    'Learning records: export them to a spreadsheet',
  ])('passes “%s”', (statement) => expect(vagueVerb(statement)).toBeNull());

  it('reads English only', () => expect(vagueVerb('Know', 'da')).toBeNull());
});
