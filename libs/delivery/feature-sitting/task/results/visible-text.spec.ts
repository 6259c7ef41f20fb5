import { visibleParts } from './visible-text';

const signs = (text: string) => visibleParts(text).map((part) => ('sign' in part ? `<${part.words}>` : part.text));

describe('Output as a candidate sees it', () => {
  it('names control characters, and does not obey them (SANDBOX: NUL, escape sequences)', () => {
    expect(signs('a\0b\x1b[31mred\r\n')).toEqual(['a', '<NUL>', 'b', '<escape>', '[31mred', '<carriage return>', '\n']);
  });
  it('marks what turns the direction of reading or has no width (CVE-2021-42574)', () => {
    expect(signs('x\u202ey\u200bz')).toEqual(['x', '<character U+202E>', 'y', '<zero-width space>', 'z']);
  });
  it('shows tabs, and blanks at the end of a line, and leaves those between words alone', () => {
    expect(signs('a b\tc  \nd')).toEqual(['a b', '<tab>', 'c', '<space at the end>', '<space at the end>', '\nd']);
  });
  it('leaves ordinary text of any language as it is, also right-to-left and emoji', () => {
    for (const text of ['Blåbærgrød 21.37', 'שלום', 'नमस्ते', '👍🏽\n', '<b>bold</b>']) expect(signs(text)).toEqual([text]);
  });
});
