import { valueAt, withValue } from './path';

describe('values by their path', () => {
  const draft = { title: 'Data', nqf: { level: '4' }, outcomes: [{ code: 'LO1' }, { code: 'LO2' }] };

  it('reads through objects and lists, and stops at what is not there', () => {
    expect(valueAt(draft, 'outcomes.1.code')).toBe('LO2');
    expect(valueAt({ nqf: null }, 'nqf.level')).toBeUndefined();
  });

  it('changes one value in a copy and shares the rest', () => {
    const changed = withValue(draft, 'outcomes.1.code', 'LO9');
    expect(changed.outcomes.map(({ code }) => code)).toEqual(['LO1', 'LO9']);
    expect(draft.outcomes[1]?.code).toBe('LO2');
    expect(changed.nqf).toBe(draft.nqf);
    expect(withValue(draft, 'title', 'New').title).toBe('New');
  });
});
