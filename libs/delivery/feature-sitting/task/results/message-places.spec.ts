import { messageLines } from './message-places';

const paths = ['solution.py', 'main.c', 'lib/Means.java', 'solution.ts', 'solution.mjs', 'run.sh'];
const place = (text: string) => messageLines(text, paths)[0]?.place ?? null;

describe('A message about a mistake', () => {
  it('leads to the line that it is about, as each compiler writes it', () => {
    expect(place("main.c:12:5: error: expected ';' before 'return'")).toEqual({ path: 'main.c', line: 12, column: 5 });
    expect(place('/src/main.c:12:5: warning: unused')).toMatchObject({ path: 'main.c', line: 12 });
    expect(place("lib/Means.java:3: error: ';' expected")).toEqual({ path: 'lib/Means.java', line: 3, column: null });
    expect(place('solution.ts(4,7): error TS2322: Type')).toEqual({ path: 'solution.ts', line: 4, column: 7 });
    expect(place('  File "/src/solution.py", line 9, in daily_means')).toMatchObject({ path: 'solution.py', line: 9 });
    expect(place('run.sh: line 2: nosuch: command not found')).toMatchObject({ path: 'run.sh', line: 2 });
    expect(place('    at means (file:///src/solution.mjs:7:11)')).toEqual({
      path: 'solution.mjs',
      line: 7,
      column: 11,
    });
  });
  it('leads nowhere for files that are not the candidate’s, and for other words', () => {
    expect(place('/usr/lib/python3.11/json/decoder.py:337: ValueError')).toBeNull();
    expect(place('ValueError: line 3: nothing')).toBeNull();
  });
  it('keeps every line as it was written', () => {
    expect(messageLines('one\n\n  two\n', paths).map(({ text }) => text)).toEqual(['one', '', '  two']);
  });
});
