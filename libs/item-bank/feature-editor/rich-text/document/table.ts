import type { JSONContent } from '@tiptap/core';
import type { ContentAttributes, ContentElement, ContentNode } from '@assay/item-bank/domain';

/** What stands in a cell, there and back: the rest of the document does that. */
type ToBlocks = (nodes: readonly ContentNode[]) => JSONContent[];
type ToNodes = (node: JSONContent) => ContentNode[];
const GROUPS = ['thead', 'tbody', 'tfoot'];

/** Head, body and foot of a table are told apart row by row while it is edited. Null where that would lose something. */
export function tableToDocument(table: ContentElement, blocks: ToBlocks): JSONContent | null {
  const inside = elements(table);
  const caption = inside.find(({ n }) => n === 'caption');
  const groups = inside.filter((each) => each !== caption);
  const isPlain =
    inside.filter(({ n }) => n === 'caption').length <= 1 &&
    (caption?.c.every(({ t }) => t === 'text') ?? true) &&
    !caption?.a &&
    groups.every(({ n, a }) => n === 'tr' || (GROUPS.includes(n) && !a)) &&
    GROUPS.every((name) => groups.filter(({ n }) => n === name).length <= 1);
  const rows = groups.flatMap((group) =>
    group.n === 'tr' ? [{ part: null, row: group }] : elements(group).map((row) => ({ part: partOf(group), row })),
  );
  const isTable = rows.every(
    ({ part, row }) =>
      row.n === 'tr' &&
      row.c.length > 0 &&
      elements(row).every(({ n }) => n === 'td' || n === 'th') &&
      elements(row).length === row.c.length &&
      (part !== 'head' || elements(row).every(({ n }) => n === 'th')),
  );
  if (!isPlain || !isTable || rows.length === 0) return null;
  const said = caption?.c.map((node) => (node.t === 'text' ? node.v : '')).join('') ?? '';
  const attrs = { ...(said ? { caption: said } : {}), ...(table.a ? { a: table.a } : {}) };
  return { type: 'table', attrs, content: rows.map(({ part, row }) => rowToDocument(part, row, blocks)) };
}

const elements = ({ c }: ContentElement): ContentElement[] => c.flatMap((node) => (node.t === 'el' ? [node] : []));
const partOf = ({ n }: ContentElement) => (n === 'thead' ? 'head' : n === 'tfoot' ? 'foot' : null);

function rowToDocument(part: string | null, row: ContentElement, blocks: ToBlocks): JSONContent {
  const attrs = { ...(part ? { part } : {}), ...(row.a ? { a: row.a } : {}) };
  return { type: 'tableRow', attrs, content: elements(row).map((cell) => cellToDocument(cell, blocks)) };
}

function cellToDocument({ n, a, c }: ContentElement, blocks: ToBlocks): JSONContent {
  const { colspan = 1, rowspan = 1, class: name, scope, ...rest } = a ?? {};
  const isGroup = scope === 'colgroup' || scope === 'rowgroup';
  const kept = { ...rest, ...(name === 'center' ? { class: name } : {}), ...(isGroup ? { scope } : {}) };
  const content = blocks(c);
  return {
    type: n === 'th' ? 'tableHeader' : 'tableCell',
    attrs: { colspan, rowspan, isNumber: name === 'number', ...(Object.keys(kept).length > 0 ? { a: kept } : {}) },
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  };
}

/** First rows of header cells alone are the head: screen readers then say the column with every cell (WCAG 2.2, 1.3.1). */
export function tableToContent({ attrs, content }: JSONContent, children: ToNodes): ContentElement {
  const rows = (content ?? []).map((row) => ({ part: row.attrs?.['part'] as unknown, row }));
  const isHeading = ({ row }: (typeof rows)[number]) => row.content?.every(({ type }) => type === 'tableHeader');
  const heads = rows.findIndex((each, index) => !isHeading(each) || (index > 0 && each.part !== 'head'));
  const headCount = heads < 0 ? rows.length : heads;
  const feet = [...rows].reverse().findIndex(({ part }) => part !== 'foot');
  const footStart = Math.max(headCount, feet < 0 ? 0 : rows.length - feet);
  const group = (n: 'thead' | 'tbody' | 'tfoot', of: typeof rows): ContentElement[] =>
    of.length > 0 || n === 'tbody'
      ? [{ t: 'el', n, c: of.map(({ row }) => rowToContent(row, n === 'thead' ? 'col' : 'row', children)) }]
      : [];
  const caption = String(attrs?.['caption'] ?? '');
  return {
    t: 'el',
    n: 'table',
    ...own(attrs?.['a']),
    c: [
      ...(caption ? [{ t: 'el' as const, n: 'caption' as const, c: [{ t: 'text' as const, v: caption }] }] : []),
      ...group('thead', rows.slice(0, headCount)),
      ...group('tbody', rows.slice(headCount, footStart)),
      ...group('tfoot', rows.slice(footStart)),
    ],
  };
}

const rowToContent = (row: JSONContent, scope: 'row' | 'col', children: ToNodes): ContentElement => ({
  t: 'el',
  n: 'tr',
  ...own(row.attrs?.['a']),
  c: (row.content ?? []).map((cell) => cellToContent(cell, scope, children)),
});

function cellToContent(cell: JSONContent, scope: 'row' | 'col', children: ToNodes): ContentElement {
  const {
    colspan = 1,
    rowspan = 1,
    isNumber,
    a,
  } = (cell.attrs ?? {}) as Record<'colspan' | 'rowspan', number> & {
    isNumber?: boolean;
    a?: ContentAttributes | null;
  };
  const isHeading = cell.type === 'tableHeader';
  return {
    t: 'el',
    n: isHeading ? 'th' : 'td',
    ...own({
      ...(isHeading ? { scope } : {}),
      ...a,
      ...(colspan > 1 ? { colspan } : {}),
      ...(rowspan > 1 ? { rowspan } : {}),
      ...(isNumber ? { class: 'number' as const } : {}),
    }),
    c: withoutOneParagraph(children(cell)),
  };
}

const own = (a: unknown): { a?: ContentAttributes } =>
  a && Object.keys(a).length > 0 ? { a: a as ContentAttributes } : {};

function withoutOneParagraph(nodes: ContentNode[]): readonly ContentNode[] {
  const [only] = nodes;
  return nodes.length === 1 && only?.t === 'el' && only.n === 'p' && !only.a ? only.c : nodes;
}
