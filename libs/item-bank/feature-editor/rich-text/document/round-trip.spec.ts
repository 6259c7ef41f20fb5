import { getSchema } from '@tiptap/core';
import type { ContentAttributes, ContentElement, ContentNode, ContentTag } from '@assay/item-bank/domain';
import * as fc from 'fast-check';
import { oneLine, withGaps } from '../extensions';
import { toContent } from './to-content';
import { toDocument } from './to-document';

const schema = getSchema(withGaps({ freeRef: () => 'g9', label: () => '' }));
/** Through the real document of the editor, not only through its JSON. */
function again(nodes: readonly ContentNode[]): ContentNode[] {
  const document = schema.nodeFromJSON(toDocument(nodes));
  document.check();
  return toContent(document.toJSON());
}

const words = fc.stringMatching(/^[a-zæø0-9][a-zæø,. 0-9]{0,11}$/);
const el = (n: ContentTag, c: readonly ContentNode[], a?: ContentAttributes): ContentElement =>
  a && Object.keys(a).length > 0 ? { t: 'el', n, a, c } : { t: 'el', n, c };
const text = words.map((v): ContentNode => ({ t: 'text', v }));
const asset = 'ab'.repeat(32);
const atom = fc.oneof(
  fc.constant<ContentNode>(el('br', [])),
  fc.record({ alt: words }).map(({ alt }): ContentNode => ({ t: 'img', asset, alt, width: 640, height: 480 })),
  fc.constant<ContentNode>({ t: 'img', asset, alt: '', decorative: true, width: 1, height: 2 }),
  fc.boolean().map((block): ContentNode => ({ t: 'math', tex: '\\bar{x}', block, c: [{ n: 'mi', c: [{ v: 'x' }] }] })),
  fc.constantFrom('g1', 'g2').map((ref): ContentNode => ({ t: 'gap', ref })),
);
const spoken = fc.record({ lang: fc.constantFrom('da', 'en'), title: words }, { requiredKeys: [] });
const INLINE = ['strong', 'em', 'u', 's', 'code', 'sub', 'sup', 'kbd', 'abbr', 'q', 'span', 'small', 'ruby'] as const;
const inline = fc.letrec<{ node: ContentNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    atom,
    fc
      .tuple(fc.constantFrom(...INLINE), fc.array(tie('node'), { minLength: 1, maxLength: 3 }), spoken)
      .map(([n, c, a]) => el(n, c, a)),
  ),
})).node;
const line = fc.array(inline, { maxLength: 5 });

const lineBlock = fc
  .tuple(fc.constantFrom<ContentTag>('p', 'h2', 'h3', 'h4'), line, spoken)
  .map(([n, c, a]) => el(n, c, a));
const table = (cells: fc.Arbitrary<readonly ContentNode[]>) =>
  fc
    .record({
      head: fc.boolean(),
      foot: fc.boolean(),
      rowHeads: fc.boolean(),
      caption: fc.option(words),
      rows: fc.array(fc.array(cells, { minLength: 2, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
      number: fc.boolean(),
    })
    .map(({ head, foot, rowHeads, caption, rows, number }) => {
      const row = (list: readonly (readonly ContentNode[])[], isHead: boolean) =>
        el(
          'tr',
          list.map((c, index) =>
            isHead || (rowHeads && index === 0)
              ? el('th', c, { scope: isHead ? 'col' : 'row' })
              : el('td', c, number ? { class: 'number' } : index === 0 ? { class: 'center' } : { colspan: 2 }),
          ),
        );
      const [first = [], ...rest] = rows;
      const last = foot ? rest.splice(-1) : [];
      return el('table', [
        ...(caption ? [el('caption', [{ t: 'text', v: caption }])] : []),
        ...(head ? [el('thead', [row(first, true)])] : []),
        el(
          'tbody',
          [...(head ? [] : [first]), ...rest].map((each) => row(each, false)),
        ),
        ...(foot
          ? [
              el(
                'tfoot',
                last.map((each) => row(each, false)),
              ),
            ]
          : []),
      ]);
    });
const UNKNOWN = el('dl', [el('dt', [{ t: 'text', v: 'term' }]), el('dd', [{ t: 'text', v: 'meaning' }])]);
const block = fc.letrec<{ block: ContentNode }>((tie) => {
  const some = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  const item = some.map((c) => el('li', c));
  return {
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      lineBlock,
      words.map((v) => el('pre', [el('code', [{ t: 'text', v: `${v}\n  x` }])])),
      fc.constant(el('hr', [])),
      fc.constant(UNKNOWN),
      fc.array(item, { minLength: 1, maxLength: 3 }).map((c) => el('ul', c)),
      fc.array(item, { minLength: 1, maxLength: 2 }).map((c) => el('ol', c, { start: 3 })),
      some.map((c) => el('blockquote', c)),
      table(
        fc.oneof(
          line.filter((c) => c.length > 0),
          some,
        ),
      ),
    ),
  };
}).block;

/**
 * What may differ: words side by side may be one text or two, and emphasis inside emphasis may stand in the other order.
 * So a line is compared as its words and atoms, each with all that is around it.
 */
function said(nodes: readonly ContentNode[]): unknown[] {
  const isBlock = (node: ContentNode): node is ContentElement =>
    node.t === 'el' && /^(p|h\d|ul|ol|li|pre|hr|dl|dt|dd|blockquote|table|caption|t\w+)$/.test(node.n);
  const line = (node: ContentNode, around: readonly string[]): unknown[] => {
    if (node.t === 'text') return [...node.v].map((letter) => [letter, [...new Set(around)].sort()]);
    if (node.t !== 'el' || node.n === 'br') return [[node, [...new Set(around)].sort()]];
    return node.c.flatMap((each) => line(each, [...around, JSON.stringify([node.n, node.a ?? {}])]));
  };
  const loose = (list: readonly ContentNode[]) => list.some((node) => !isBlock(node));
  return nodes.flatMap((node): unknown[] => {
    if (!isBlock(node)) return line(node, []);
    // words alone in a cell and one paragraph of them are the same
    const [only] = node.c;
    const inside =
      /^t[dh]$/.test(node.n) && !loose(node.c) && node.c.length === 1 && only?.t === 'el' && only.n === 'p' && !only.a
        ? only.c
        : node.c;
    return [[node.n, node.a ?? {}, said(inside)]];
  });
}
/** The empty last line that the editor keeps is no part of a text. */
function tidy(nodes: ContentNode[]): ContentNode[] {
  const last = nodes.at(-1);
  return nodes.length > 1 && last?.t === 'el' && last.n === 'p' && last.c.length === 0 ? nodes.slice(0, -1) : nodes;
}
/** An entry of a list begins with a line; an empty one before a list or a table is the editor's own. */
const hasSpareLine = (nodes: readonly ContentNode[]): boolean =>
  nodes.some((node) => {
    if (node.t !== 'el') return false;
    const [first] = node.c;
    const isSpare =
      node.n === 'li' && node.c.length > 1 && first?.t === 'el' && first.n === 'p' && first.c.length === 0 && !first.a;
    return isSpare || hasSpareLine(node.c);
  });

describe('The text of an item in the editor', () => {
  it('comes back with every word, mark, cell, picture, formula and gap that it had', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (nodes) => {
        fc.pre(!hasSpareLine(nodes));
        expect(said(again(nodes))).toEqual(said(tidy(nodes)));
      }),
      { numRuns: 120 },
    );
  });

  it('does not change any more once it has been written by the editor', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (nodes) => {
        const once = again(nodes);
        expect(again(once)).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });

  it('holds a single line of an option with all that may stand in it', () => {
    const option = getSchema(oneLine);
    const noGaps = line.map((nodes) => nodes.filter((node) => !JSON.stringify(node).includes('"gap"')));
    fc.assert(
      fc.property(noGaps, (c) => {
        const document = option.nodeFromJSON(toDocument([el('p', c)]));
        document.check();
        expect(said(toContent(document.toJSON()))).toEqual(said([el('p', c)]));
      }),
      { numRuns: 60 },
    );
  });
});
