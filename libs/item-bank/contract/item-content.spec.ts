import { newItem, addPart, interactionKinds, type ItemContent as DomainContent } from '@assay/item-bank/domain';
import { Content } from './content';
import { ItemContent } from './item-content';
import { ItemQuery } from './item';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;
const paragraph = (...c: unknown[]) => ({ t: 'el', n: 'p', c });

describe('What an author may send', () => {
  it('is a working copy of every kind of part, with its gaps', () => {
    const item = interactionKinds.reduce<DomainContent>(addPart, newItem('', 'en'));
    expect(ItemContent.safeParse(JSON.parse(JSON.stringify(item)))).toMatchObject({ success: true, data: item });
  });

  it('cannot hold markup that runs: no such tag, no such attribute, no such address can be written', () => {
    expect(accepts(Content, [paragraph({ t: 'text', v: '<script>alert(1)</script>' })])).toBe(true); // words, not markup
    expect(accepts(Content, [{ t: 'el', n: 'script', c: [] }])).toBe(false);
    expect(accepts(Content, [{ t: 'el', n: 'p', a: { onclick: 'x' }, c: [] }])).toBe(false);
    expect(accepts(Content, [{ t: 'el', n: 'p', a: { style: 'x' }, c: [] }])).toBe(false);
    expect(accepts(Content, [{ t: 'el', n: 'img', a: { src: 'https://elsewhere.example' }, c: [] }])).toBe(false);
    expect(accepts(Content, [{ t: 'html', v: '<p>' }])).toBe(false);
  });

  it('is refused and not followed when it is nested without end', () => {
    let deep: unknown = { t: 'text', v: '' };
    for (let level = 0; level < 20_000; level += 1) deep = { t: 'el', n: 'div', c: [deep] };
    expect(accepts(Content, [deep])).toBe(false);
  });
});

describe('A search in the bank', () => {
  it('reads several values of a filter from the address', () => {
    expect(ItemQuery.parse({ status: 'draft,live', page: '2' })).toEqual({
      status: ['draft', 'live'],
      page: 2,
      size: 20,
    });
    expect(accepts(ItemQuery, { status: 'gone' })).toBe(false);
  });
});
