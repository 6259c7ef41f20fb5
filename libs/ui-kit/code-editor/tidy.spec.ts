import { tidy } from './tidy';

describe('Tidying the indentation', () => {
  it('writes tabs as spaces and takes blanks off the ends of lines', () => {
    expect(tidy('def f():\n\tif x:  \n\t\treturn 1\n  \t# four\n\n\n')).toBe(
      'def f():\n    if x:\n        return 1\n    # four\n',
    );
  });
  it('keeps every character of a text that goes over several lines', () => {
    const text = 'x = """one  \n\ttwo  \n"""\n';
    expect(tidy(text)).toBe(text);
  });
  it('changes nothing the second time', () => {
    const once = tidy('\tint x;\t \n}');
    expect(tidy(once)).toBe(once);
  });
});
