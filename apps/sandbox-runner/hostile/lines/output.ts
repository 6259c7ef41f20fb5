import { MIB, type Line } from '../line';

const RAW = (bytes: string) => ({ source: `import os\nos.write(1, b'${bytes}')` });
const keeps = (bytes: string): Line['effect'] => {
  return ({ stdout }) => expect(Buffer.from(stdout)).toEqual(Buffer.from(bytes, 'latin1'));
};

/** 83–90: what comes out is bytes, and stays what it is. */
export const OUTPUT: readonly Line[] = [
  { line: 83, title: 'a zero byte', program: RAW('a\\0b'), verdict: 'WA', effect: keeps('a\0b') },
  {
    line: 84,
    title: 'bytes that are no text',
    program: RAW('\\xff\\xfe\\xc3'),
    verdict: 'WA',
    effect: keeps('\xff\xfe\xc3'),
  },
  {
    line: 85,
    title: 'orders to a terminal',
    program: RAW('\\x1b[2J\\x1b]0;pwn\\x07'),
    verdict: 'WA',
    effect: keeps('\x1b[2J\x1b]0;pwn\x07'),
  },
  {
    line: 86,
    title: 'a script for the page that shows it',
    program: RAW('<script>alert(1)</script>'),
    verdict: 'WA',
    effect: keeps('<script>alert(1)</script>'),
  },
  {
    line: 89,
    title: 'fifty megabytes in one line',
    program: { source: "print('x' * 50_000_000)" },
    verdict: 'OLE',
    effect: ({ stdout, truncated }) => {
      expect(stdout.length).toBeLessThanOrEqual(MIB);
      expect(truncated).toBe(true);
    },
  },
  {
    line: 90,
    title: 'input that nobody reads',
    program: { source: 'print(1)', stdin: 'x'.repeat(1_000_000), prints: '1' },
    verdict: 'AC',
  },
];
