import { markDifference } from './text-diff';

describe('The difference between expected and given output', () => {
  const marked = (text: string, other: string) =>
    markDifference(text, other)
      .map((part) => (part.isDifferent ? `[${part.text}]` : part.text))
      .join('');

  it('is the stretch where the two part', () => {
    expect(marked("{'t1': 21.37}", "{'t1': 21}")).toBe("{'t1': 21[.37]}");
    expect(marked("{'t1': 19}", "{'t1': 21}")).toBe("{'t1': [19]}");
  });
  it('is nothing for equal texts, and everything against an empty one', () => {
    expect(marked('same', 'same')).toBe('same');
    expect(marked('all of it', '')).toBe('[all of it]');
  });
});
