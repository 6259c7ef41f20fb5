import { inBodyOrder, type BodyNode, type ContentNode, type ItemContent } from '@assay/item-bank/domain';

/** The body as an author handles it: runs of text, and parts. */
export type Block =
  | { readonly kind: 'text'; readonly key: string; readonly nodes: readonly ContentNode[] }
  | { readonly kind: 'part'; readonly key: string; readonly interactionId: string };

export function blocksOf(body: readonly BodyNode[]): Block[] {
  const blocks: Block[] = [];
  let texts = 0;
  for (const node of body) {
    const last = blocks.at(-1);
    if (node.t === 'ix') blocks.push({ kind: 'part', key: node.ref, interactionId: node.ref });
    else if (last?.kind === 'text') blocks[blocks.length - 1] = { ...last, nodes: [...last.nodes, node] };
    else blocks.push({ kind: 'text', key: `text-${(texts += 1)}`, nodes: [node] });
  }
  return blocks;
}

export function replaceText(content: ItemContent, key: string, nodes: readonly ContentNode[]): ItemContent {
  const blocks = blocksOf(content.delivery.body).map((block) =>
    block.key === key && block.kind === 'text' ? { ...block, nodes } : block,
  );
  return withBlocks(content, blocks);
}

/** A text to write in, after this block; two texts in a row would be one. */
export function addText(content: ItemContent, afterKey: string | null): ItemContent {
  const blocks = blocksOf(content.delivery.body);
  const at = afterKey === null ? blocks.length : blocks.findIndex(({ key }) => key === afterKey) + 1;
  const empty: Block = { kind: 'text', key: 'new', nodes: [{ t: 'el', n: 'p', c: [] }] };
  return withBlocks(content, [...blocks.slice(0, at), empty, ...blocks.slice(at)]);
}

export function removeText(content: ItemContent, key: string): ItemContent {
  return withBlocks(
    content,
    blocksOf(content.delivery.body).filter((block) => block.key !== key),
  );
}

/** Moves a block; parts are numbered anew as they stand in the text. */
export function moveBlock(content: ItemContent, from: number, to: number): ItemContent {
  const blocks = [...blocksOf(content.delivery.body)];
  const [moved] = blocks.splice(from, 1);
  if (!moved || to < 0 || to > blocks.length) return content;
  blocks.splice(to, 0, moved);
  return withBlocks(content, blocks);
}

function withBlocks(content: ItemContent, blocks: readonly Block[]): ItemContent {
  const body = blocks.flatMap((block): BodyNode[] =>
    block.kind === 'part' ? [{ t: 'ix', ref: block.interactionId }] : [...block.nodes],
  );
  return inBodyOrder(content, body);
}
