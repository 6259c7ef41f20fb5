import { linesIn, numbersOf } from './order-numbers';

const right = ['o3', 'o1', 'o2'];

describe('A sample of an order', () => {
  it('is written in the numbers that the author sees before the lines', () => {
    expect(linesIn('2, 3 1', right)).toEqual(['o1', 'o2', 'o3']);
    expect(numbersOf(['o1', 'o2', 'o3'], right)).toBe('2 3 1');
  });

  it.each(['1 2', '1 2 2', '1 2 4', '1 2 3 3', 'one'])('is not taken before it holds every line once: %s', (typed) => {
    expect(linesIn(typed, right)).toBeNull();
  });
});
