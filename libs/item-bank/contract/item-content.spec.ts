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

  it('names pictures by fingerprint and draws formulas from a list: no address, no link, no script', () => {
    const image = { t: 'img', asset: 'ab'.repeat(32), alt: 'A gauge', width: 320, height: 200 };
    expect(accepts(Content, [paragraph(image)])).toBe(true);
    expect(accepts(Content, [{ ...image, asset: 'https://elsewhere.example/a.png' }])).toBe(false);
    expect(accepts(Content, [{ ...image, onerror: 'x' }])).toBe(false);
    const formula = (...c: unknown[]) => ({ t: 'math', tex: 'x', block: false, c });
    expect(accepts(Content, [paragraph(formula({ n: 'mi', c: [{ v: 'x' }] }))])).toBe(true);
    expect(accepts(Content, [formula({ n: 'maction', c: [] })])).toBe(false);
    expect(accepts(Content, [formula({ n: 'mi', a: { href: 'javascript:1' }, c: [] })])).toBe(false);
    expect(accepts(Content, [formula({ t: 'el', n: 'p', c: [] })])).toBe(false);
  });

  it('lets a formula be as deep as a text, wherever it stands, and never deeper', () => {
    const within = (levels: number, inside: unknown, wrap: (c: unknown) => unknown): unknown => {
      let node = inside;
      for (let level = 0; level < levels; level += 1) node = wrap(node);
      return node;
    };
    const root = (levels: number) => within(levels, { v: 'x' }, (c) => ({ n: 'msqrt', c: [c] }));
    const deepText = (inside: unknown) => within(20, inside, (c) => ({ t: 'el', n: 'div', c: [c] }));
    expect(accepts(Content, [deepText({ t: 'math', tex: 'x', block: false, c: [root(20)] })])).toBe(true);
    expect(accepts(Content, [{ t: 'math', tex: 'x', block: false, c: [root(20_000)] }])).toBe(false);
    const endless = within(20_000, { v: 'x' }, (c) => ({ t: 'math', tex: 'x', block: false, c: [c] }));
    expect(accepts(Content, [endless])).toBe(false);
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
