import { storable } from './storable';

describe('What the player sends', () => {
  it('leaves out characters that no database keeps and nobody sees', () => {
    const sent = { seq: 1, value: { i1: 'mean\u0000 = 4', i2: { files: { 'main.py': 'print(1)\u0000\n' } } } };
    expect(storable(sent)).toEqual({
      seq: 1,
      value: { i1: 'mean = 4', i2: { files: { 'main.py': 'print(1)\n' } } },
    });
  });
  it('keeps every other character as it is written, a backslash before u0000 too', () => {
    const value = { i1: '"\\u0000" – 😀 \t', i2: null, i3: ['a', 2] };
    expect(storable(value)).toEqual(value);
  });
});
