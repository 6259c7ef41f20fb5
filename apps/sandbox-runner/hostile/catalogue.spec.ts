import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LINES } from './catalogue';
import { ELSEWHERE } from './elsewhere';

const ROOT = path.join(__dirname, '../../..');

describe('the catalogue of hostile submissions', () => {
  it('has each of its 96 lines once', () => {
    const numbers = [...LINES, ...ELSEWHERE].map(({ line }) => line).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 96 }, (_, index) => index + 1));
  });

  it.each(ELSEWHERE)('$line: $title: is held by $file', ({ file, test }) => {
    expect(readFileSync(path.join(ROOT, file), 'utf8')).toContain(test);
  });
});
