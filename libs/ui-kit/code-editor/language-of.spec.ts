import { languageOf } from './language-of';

describe('The language of a file', () => {
  it('is told by the end of its name, in either case', () => {
    const names = [
      'a.py',
      'lib/b.MJS',
      'c.ts',
      'd.h',
      'e.cpp',
      'F.java',
      'g.sh',
      'h.sql',
      'i.html',
      'j.csv',
      'Makefile',
    ];
    expect(names.map(languageOf)).toEqual([
      ...['python', 'javascript', 'typescript', 'c', 'cpp', 'java', 'shell', 'pgsql', 'html', 'csv', null],
    ]);
  });
});
