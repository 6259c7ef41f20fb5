import type { JSONContent } from '@tiptap/core';
import type { ContentAttributes, ContentElement, ContentNode, ContentTag } from '@assay/item-bank/domain';
import { TAG_OF_MARK, TAG_OF_NODE } from './names';
import { tableToContent } from './table';

/** The editor keeps an empty last line to write on; it is not part of the text. */
export function toContent(document: JSONContent): ContentNode[] {
  const nodes = children(document);
  const last = nodes.at(-1);
  const isSpare = nodes.length > 1 && last?.t === 'el' && last.n === 'p' && last.c.length === 0;
  return isSpare ? nodes.slice(0, -1) : nodes;
}

const children = ({ content }: JSONContent): ContentNode[] => inline(content ?? []);

/** Words with the same emphasis stand in one element, as they were written. */
function inline(nodes: readonly JSONContent[]): ContentNode[] {
  const made: ContentNode[] = [];
  for (let at = 0; at < nodes.length;) {
    const [mark] = nodes[at]?.marks ?? [];
    const sameMark = (node: JSONContent | undefined) => JSON.stringify(node?.marks?.[0]) === JSON.stringify(mark);
    let end = at + 1;
    while (mark && end < nodes.length && sameMark(nodes[end])) end++;
    const run = nodes.slice(at, end);
    if (mark) made.push(wrapped(mark, inline(run.map((node) => ({ ...node, marks: node.marks?.slice(1) })))));
    else made.push(...run.map(leaf));
    at = end;
  }
  return made;
}

function wrapped({ type, attrs }: NonNullable<JSONContent['marks']>[number], c: ContentNode[]): ContentElement {
  if (type !== 'wrapped') return { t: 'el', n: TAG_OF_MARK[type] ?? 'span', c };
  const a = attrs?.['a'] as ContentAttributes | null | undefined;
  return { t: 'el', n: attrs?.['n'] as ContentTag, ...(a ? { a } : {}), c };
}

function leaf(node: JSONContent): ContentNode {
  const attrs = node.attrs ?? {};
  switch (node.type) {
    case 'text':
      return { t: 'text', v: node.text ?? '' };
    case 'hardBreak':
      return { t: 'el', n: 'br', c: [] };
    case 'picture': {
      const { asset, alt, decorative, width, height } = attrs as Record<'asset' | 'alt', string> &
        Record<'width' | 'height', number> & { decorative: boolean };
      return { t: 'img', asset, alt, ...(decorative ? { decorative } : {}), width, height };
    }
    case 'formula':
      return { t: 'math', tex: String(attrs['tex']), block: attrs['block'] === true, c: attrs['c'] ?? [] };
    case 'gap':
      return { t: 'gap', ref: String(attrs['ref']) };
    case 'kept':
      return JSON.parse(String(attrs['json'])) as ContentNode;
    case 'table':
      return tableToContent(node, children);
    default:
      return element(node);
  }
}

function element(node: JSONContent): ContentElement {
  const n =
    node.type === 'heading' ? (`h${node.attrs?.['level']}` as ContentTag) : (TAG_OF_NODE[node.type ?? ''] ?? 'p');
  const inside = children(node);
  const start = Number(node.attrs?.['start'] ?? 1);
  const a = {
    ...(node.attrs?.['a'] as ContentAttributes | null | undefined),
    ...(n === 'ol' && start !== 1 ? { start } : {}),
  };
  const c: readonly ContentNode[] =
    n === 'pre' ? [{ t: 'el', n: 'code', c: inside }] : n === 'li' ? withoutSpareLine(inside) : inside;
  return { t: 'el', n, ...(Object.keys(a).length > 0 ? { a } : {}), c };
}

/** The editor begins every entry of a list with a line of words, also where a list or a table comes first. */
function withoutSpareLine(nodes: ContentNode[]): ContentNode[] {
  const [first, second] = nodes;
  const isSpare = first?.t === 'el' && first.n === 'p' && first.c.length === 0 && !first.a && second !== undefined;
  return isSpare ? nodes.slice(1) : nodes;
}
