import type { ContentTag } from '@assay/item-bank/domain';

/**
 * The names of our content tree and those of the editor. Every mark and node that the editor knows has one place here;
 * an element that it does not know is kept whole, shown, and not changed.
 */
export const MARK_OF: Partial<Record<ContentTag, string>> = {
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
export const TAG_OF_MARK: Record<string, ContentTag> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
};
export const NODE_OF: Partial<Record<ContentTag, string>> = {
  p: 'paragraph',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  ul: 'bulletList',
  ol: 'orderedList',
  li: 'listItem',
  blockquote: 'blockquote',
  pre: 'codeBlock',
  hr: 'horizontalRule',
  table: 'table',
  tr: 'tableRow',
  td: 'tableCell',
  th: 'tableHeader',
};
export const TAG_OF_NODE: Readonly<Record<string, ContentTag | undefined>> = Object.fromEntries(
  Object.entries(NODE_OF).map(([tag, node]) => [node, tag as ContentTag]),
);
