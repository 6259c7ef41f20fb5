import { matches, mostRecent, type PaletteEntry } from './entry';

const entry = (key: string, isPersonal = false): PaletteEntry => ({
  key,
  label: key,
  detail: '',
  link: ['/'],
  isPersonal,
});

describe('The search of the palette', () => {
  it('finds by every word in any order, without regard to case and accents', () => {
    expect(matches('spring VEST', 'Spring, Vestholm', 'Written exam')).toBe(true);
    expect(matches('soren muller', 'Søren Müller')).toBe(true);
    expect(matches('spring autumn', 'Spring, Vestholm')).toBe(false);
    expect(matches('', 'anything')).toBe(true);
  });
});

describe('What was opened lately', () => {
  it('stands first, once, and never holds the name of a candidate', () => {
    const recent = [entry('a'), entry('b')];
    expect(mostRecent(recent, entry('b')).map(({ key }) => key)).toEqual(['b', 'a']);
    expect(mostRecent(recent, entry('kaja', true)).map(({ key }) => key)).toEqual(['a', 'b']);
    const many = ['1', '2', '3', '4', '5', '6', '7'].reduce<PaletteEntry[]>(
      (kept, key) => mostRecent(kept, entry(key)),
      [],
    );
    expect(many).toHaveLength(6);
  });
});
