import * as fc from 'fast-check';
import { JsonRefusal, readJson } from './read-json';

describe('reading a file that a stranger hands in', () => {
  it('reads every JSON text that has no repeated member as any reader does (RFC 8259)', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        if (text.includes('__proto__')) return;
        expect(readJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['a member twice', '{"name":"Kaja","name":"Ole"}'],
    ['a member twice, once escaped', '{"name":"Kaja","n\\u0061me":"Ole"}'],
    ['__proto__', '{"__proto__":{"isAdmin":true}}'],
    ['a byte order mark', '\ufeff{}'],
    ['NaN', '{"credits":NaN}'],
    ['a number that no double holds', '{"credits":3.0000000000000001}'],
    ['a number beyond all doubles', '{"credits":1e999}'],
    ['something after the end', '{} {}'],
    ['a comma too many', '[1,]'],
    ['half a surrogate pair', '"\\ud800"'],
    ['nothing', ''],
    ['a raw line break in a text', '"a\nb"'],
  ])('refuses %s', (_, text) => {
    expect(() => readJson(text)).toThrow(JsonRefusal);
  });

  it('refuses what is too deep, too large or too many', () => {
    expect(() => readJson('['.repeat(40) + ']'.repeat(40))).toThrow('nested too deeply');
    expect(() => readJson(`"${'a'.repeat(600_000)}"`)).toThrow('too large');
    expect(() => readJson(`[${'1,'.repeat(2_500)}1]`)).toThrow('too many values');
  });
});
