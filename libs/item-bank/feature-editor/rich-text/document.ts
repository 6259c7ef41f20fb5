import type { JSONContent } from '@tiptap/core';
import type { ContentAttributes, ContentElement, ContentNode, ContentTag } from '@assay/item-bank/domain';

/**
 * Between our content tree and the document of the rich text editor. Every mark and node that the editor knows has one
 * place in these tables; an element that it does not know is kept whole, shown, and not changed.
 */
const MARK_OF: Partial<Record<ContentTag, string>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  s: 'strike',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
};
const TAG_OF_MARK: Record<string, ContentTag> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
};
const NODE_OF: Partial<Record<ContentTag, string>> = {
  p: 'paragraph',
  ul: 'bulletList',
  ol: 'orderedList',
  li: 'listItem',
  blockquote: 'blockquote',
  hr: 'horizontalRule',
  table: 'table',
  tr: 'tableRow',
  td: 'tableCell',
  th: 'tableHeader',
};
const TAG_OF_NODE = Object.fromEntries(Object.entries(NODE_OF).map(([tag, node]) => [node, tag])) as Record<
  string,
  ContentTag
>;
const HOLDS_WORDS = new Set(['p', 'h2', 'h3', 'h4']);
const HOLDS_BLOCKS = new Set(['li', 'td', 'th', 'blockquote']);

export function toDocument(nodes: readonly ContentNode[]): JSONContent {
  const content = blocks(nodes);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** The editor keeps an empty last line to write on; it is not part of the text. */
export function toContent(document: JSONContent): ContentNode[] {
  const nodes = (document.content ?? []).map(element);
  const last = nodes.at(-1);
  const isSpare = nodes.length > 1 && last?.t === 'el' && last.n === 'p' && last.c.length === 0;
  return isSpare ? nodes.slice(0, -1) : nodes;
}

function blocks(nodes: readonly ContentNode[]): JSONContent[] {
  const made: JSONContent[] = [];
  let loose: ContentNode[] = [];
  const close = () => {
    if (loose.some((node) => node.t === 'el' || node.v.trim() !== ''))
      made.push({ type: 'paragraph', content: inline(loose) });
    loose = [];
  };
  for (const node of nodes) {
    const block = node.t === 'el' ? blockOf(node) : null;
    if (block === null) loose.push(node);
    else {
      close();
      made.push(block);
    }
  }
  close();
  return made;
}

/** Null for what stands in a line. */
function blockOf(node: ContentElement): JSONContent | null {
  if (node.n in MARK_OF || node.n === 'br' || node.n === 'span') return null;
  if (HOLDS_WORDS.has(node.n)) {
    const heading = node.n === 'p' ? null : Number(node.n.charAt(1));
    const content = inline(node.c);
    return {
      ...(heading ? { type: 'heading', attrs: { level: heading } } : { type: 'paragraph' }),
      ...(content.length ? { content } : {}),
    };
  }
  if (node.n === 'pre') return { type: 'codeBlock', content: words(node) ? [{ type: 'text', text: words(node) }] : [] };
  if (node.n === 'hr') return { type: 'horizontalRule' };
  if (node.n === 'table') return { type: 'table', content: rows(node) };
  const type = NODE_OF[node.n];
  if (!type) return { type: 'kept', attrs: { json: JSON.stringify(node) } };
  const content = blocks(node.c);
  return {
    type,
    ...attributes(node),
    content: content.length > 0 ? content : HOLDS_BLOCKS.has(node.n) ? [{ type: 'paragraph' }] : [],
  };
}

/** Head, body and foot of a table are told apart by their cells alone while it is edited. */
function rows(table: ContentElement): JSONContent[] {
  return table.c.flatMap((node) => {
    if (node.t !== 'el') return [];
    const block = node.n === 'tr' ? blockOf(node) : null;
    return block ? [block] : rows(node);
  });
}

function inline(nodes: readonly ContentNode[], marks: readonly string[] = []): JSONContent[] {
  return nodes.flatMap((node): JSONContent[] => {
    if (node.t === 'text') {
      return node.v === ''
        ? []
        : [{ type: 'text', text: node.v, ...(marks.length ? { marks: marks.map((type) => ({ type })) } : {}) }];
    }
    if (node.n === 'br') return [{ type: 'hardBreak' }];
    const mark = MARK_OF[node.n];
    return inline(node.c, mark && !marks.includes(mark) ? [...marks, mark] : marks);
  });
}

function element(node: JSONContent): ContentNode {
  if (node.type === 'text') return marked(node);
  if (node.type === 'kept') return JSON.parse(String(node.attrs?.['json'])) as ContentNode;
  const inside = (node.content ?? []).map(element);
  if (node.type === 'hardBreak') return { t: 'el', n: 'br', c: [] };
  if (node.type === 'heading') return { t: 'el', n: `h${node.attrs?.['level'] as 2 | 3 | 4}`, c: inside };
  if (node.type === 'codeBlock') return { t: 'el', n: 'pre', c: [{ t: 'el', n: 'code', c: inside }] };
  const n = TAG_OF_NODE[node.type ?? ''] ?? 'p';
  if (n === 'table') return table(inside);
  if (n === 'td' || n === 'th') return { t: 'el', n, ...cellAttributes(node), c: withoutOneParagraph(inside) };
  return {
    t: 'el',
    n,
    ...(n === 'ol' && Number(node.attrs?.['start'] ?? 1) !== 1 ? { a: { start: Number(node.attrs?.['start']) } } : {}),
    c: inside,
  };
}

function marked(node: JSONContent): ContentNode {
  const tags = (node.marks ?? []).flatMap(({ type }) => TAG_OF_MARK[type] ?? []);
  return tags.reduceRight<ContentNode>((inside, n) => ({ t: 'el', n, c: [inside] }), { t: 'text', v: node.text ?? '' });
}

/** A first row of header cells alone is the head: screen readers then say the column with every cell. */
function table(all: ContentNode[]): ContentElement {
  const [first, ...rest] = all as ContentElement[];
  const isHead = first?.c.every((cell) => cell.t === 'el' && cell.n === 'th') ?? false;
  const head: ContentElement[] =
    isHead && first ? [{ t: 'el', n: 'thead', c: [{ ...first, c: first.c.map((cell) => scoped(cell, 'col')) }] }] : [];
  const body = (isHead ? rest : all) as ContentElement[];
  const c = body.map((row) => ({ ...row, c: row.c.map((cell) => scoped(cell, 'row')) }));
  return { t: 'el', n: 'table', c: [...head, { t: 'el', n: 'tbody', c }] };
}

function scoped(cell: ContentNode, scope: 'row' | 'col'): ContentNode {
  return cell.t === 'el' && cell.n === 'th' ? { ...cell, a: { ...cell.a, scope } } : cell;
}

function cellAttributes({ attrs }: JSONContent): { a?: ContentAttributes } {
  const [colspan, rowspan] = [Number(attrs?.['colspan'] ?? 1), Number(attrs?.['rowspan'] ?? 1)];
  const a = {
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
    ...(attrs?.['isNumber'] === true ? { class: 'number' as const } : {}),
  };
  return Object.keys(a).length > 0 ? { a } : {};
}

function attributes({ n, a }: ContentElement): { attrs?: Record<string, unknown> } {
  if (n === 'ol' && a?.start) return { attrs: { start: a.start } };
  if (n !== 'td' && n !== 'th') return {};
  return { attrs: { colspan: a?.colspan ?? 1, rowspan: a?.rowspan ?? 1, isNumber: a?.class === 'number' } };
}

function withoutOneParagraph(nodes: ContentNode[]): readonly ContentNode[] {
  const [only] = nodes;
  return nodes.length === 1 && only?.t === 'el' && only.n === 'p' ? only.c : nodes;
}

const words = (node: ContentNode): string => (node.t === 'text' ? node.v : node.c.map(words).join(''));
