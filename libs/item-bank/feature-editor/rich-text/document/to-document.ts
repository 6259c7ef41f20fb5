import type { JSONContent } from '@tiptap/core';
import type { ContentElement, ContentNode } from '@assay/item-bank/domain';
import { OTHER_INLINE } from '../schema/words';
import { MARK_OF, NODE_OF } from './names';
import { tableToDocument } from './table';

type MarkJson = NonNullable<JSONContent['marks']>[number];
const INLINE: ReadonlySet<string> = new Set<string>([...Object.keys(MARK_OF), ...OTHER_INLINE, 'br']);
const HOLDS_WORDS: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'h4']);
/** What must not be empty in the editor: there is always a line to write on. */
const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['li', 'td', 'th', 'blockquote']);
/** Elements that stand in these alone; elsewhere they are kept whole. */
const PARTS: ReadonlySet<string> = new Set(['li', 'tr', 'td', 'th']);

/** Our content tree as the document of the rich text editor. */
export function toDocument(nodes: readonly ContentNode[]): JSONContent {
  const content = blocks(nodes);
  return { type: 'doc', content: content.length > 0 ? content : [EMPTY] };
}

const EMPTY: JSONContent = { type: 'paragraph' };

/** Words that stand loose among blocks get a paragraph of their own. */
function blocks(nodes: readonly ContentNode[]): JSONContent[] {
  const made: JSONContent[] = [];
  let loose: ContentNode[] = [];
  const close = () => {
    const content = inline(loose);
    if (loose.some((node) => node.t !== 'text' || node.v.trim() !== '') && content.length > 0)
      made.push({ type: 'paragraph', content });
    loose = [];
  };
  for (const node of nodes) {
    if (node.t === 'el' && !INLINE.has(node.n)) {
      close();
      made.push(PARTS.has(node.n) ? kept(node) : block(node));
    } else loose.push(node);
  }
  close();
  return made;
}

function block(node: ContentElement): JSONContent {
  const type = NODE_OF[node.n];
  if (!type) return kept(node);
  if (node.n === 'table') return tableToDocument(node, blocks) ?? kept(node);
  if (HOLDS_WORDS.has(node.n)) return filled({ type, ...attributes(node) }, inline(node.c));
  if (node.n === 'hr') return { type };
  if (node.n === 'pre') return { type, ...attributes(node), content: words(node) ? [text(words(node))] : [] };
  if (node.n === 'ul' || node.n === 'ol') return list(node, type);
  const content = blocks(node.c);
  if (node.n === 'li' && content[0]?.type !== 'paragraph') content.unshift(EMPTY);
  return { type, ...attributes(node), content: content.length > 0 || !HOLDS_BLOCKS.has(node.n) ? content : [EMPTY] };
}

/** A list with something else than entries in it cannot be written on here. */
function list(node: ContentElement, type: string): JSONContent {
  const items = node.c.filter((each) => each.t !== 'text' || each.v.trim() !== '');
  const isWhole = items.length > 0 && items.every((each) => each.t === 'el' && each.n === 'li');
  return isWhole ? { type, ...attributes(node), content: (items as ContentElement[]).map(block) } : kept(node);
}

const kept = (node: ContentElement): JSONContent => ({ type: 'kept', attrs: { json: JSON.stringify(node) } });

const filled = (node: JSONContent, content: JSONContent[]): JSONContent =>
  content.length > 0 ? { ...node, content } : node;

let wraps = 0;
function inline(nodes: readonly ContentNode[], marks: readonly MarkJson[] = []): JSONContent[] {
  const dressed = marks.length > 0 ? { marks: [...marks] } : {};
  return nodes.flatMap((node): JSONContent[] => {
    if (node.t === 'text') return node.v === '' ? [] : [{ ...text(node.v), ...dressed }];
    if (node.t === 'img') {
      const { asset, alt, decorative = false, width, height } = node;
      return [{ type: 'picture', attrs: { asset, alt, decorative, width, height }, ...dressed }];
    }
    if (node.t === 'math') {
      return [{ type: 'formula', attrs: { tex: node.tex, block: node.block, c: node.c }, ...dressed }];
    }
    if (node.t === 'gap') return [{ type: 'gap', attrs: { ref: node.ref }, ...dressed }];
    if (node.n === 'br') return [{ type: 'hardBreak', ...dressed }];
    const known = node.a ? undefined : MARK_OF[node.n];
    const mark: MarkJson = known
      ? { type: known }
      : { type: 'wrapped', attrs: { n: node.n, a: node.a ?? null, at: (wraps += 1) } };
    return inline(node.c, known && marks.some(({ type }) => type === known) ? marks : [...marks, mark]);
  });
}

const text = (words: string): JSONContent => ({ type: 'text', text: words });

function attributes({ n, a }: ContentElement): { attrs?: Record<string, unknown> } {
  const { start, ...rest } = a ?? {};
  const attrs = {
    ...(/^h\d$/.test(n) ? { level: Number(n.charAt(1)) } : {}),
    ...(n === 'ol' && start !== undefined ? { start } : {}),
    ...(Object.keys(rest).length > 0 ? { a: rest } : {}),
  };
  return Object.keys(attrs).length > 0 ? { attrs } : {};
}

const words = (node: ContentNode): string =>
  node.t === 'text' ? node.v : node.t === 'el' ? node.c.map(words).join('') : '';
