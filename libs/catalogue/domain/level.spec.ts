import { levelSentences, levelStanding, nationalLevelSentence } from './level';
import { standardElements } from './standard-elements';
import { completeSpecification } from './specification.fixture';
import type { NationalLevel } from './specification';

const nqf = (change: Partial<NationalLevel>): NationalLevel => ({
  ...{ framework: 'Danish NQF', level: '4', referencing: 'self-declared', link: null },
  ...change,
});

describe('levels', () => {
  it('calls a level referenced only where an authority did so and a reader can look it up', () => {
    const link = 'https://register.example/das-4';
    expect(levelSentences({ eqfLevel: 4, nqf: nqf({ referencing: 'referenced', link }) })).toEqual([
      'EQF level 4 (referenced)',
      'Danish NQF level 4 (referenced)',
    ]);
  });

  it.each<[string, Partial<NationalLevel>]>([
    ['self-declared', {}],
    ['self-declared, with a link', { link: 'https://vestholm.example' }],
    ['not referenced', { referencing: 'none', link: 'https://vestholm.example' }],
    ['referenced, without a link', { referencing: 'referenced' }],
    ['referenced, with a link that is none', { referencing: 'referenced', link: 'our register' }],
  ])('never renders a level as referenced that is %s', (_, change) => {
    const spec = completeSpecification({ nqf: nqf(change) });
    expect(levelStanding(spec)).toBe('self-declared');
    const everywhere = [
      ...levelSentences(spec),
      nationalLevelSentence(nqf(change)),
      JSON.stringify(standardElements(spec)),
    ];
    for (const text of everywhere) expect(text).not.toMatch(/\(referenced\)/);
  });

  it('takes an EQF level without a national one as declared by the issuer', () => {
    expect(levelSentences({ eqfLevel: 5, nqf: null })).toEqual(['EQF level 5 (self-declared)']);
  });
});
