import { Node, type NodeViewRendererProps } from '@tiptap/core';
import type { ContentMath } from '@assay/item-bank/domain';
import { makeContent } from '@assay/item-bank/ui';
import { assetUrl } from '../../assets/asset-url';
import { readFormula } from '../read-formula';

/** A formula: kept as TeX, drawn as MathML. */
export const Formula = Node.create({
  name: 'formula',
  group: 'inline',
  inline: true,
  draggable: true,
  addAttributes: () => ({
    tex: { default: '', rendered: false },
    block: { default: false, rendered: false },
    c: { default: [], rendered: false },
  }),
  parseHTML: () => [
    { tag: 'span[data-tex]', getAttrs: ({ dataset }) => ({ tex: dataset['tex'], block: 'block' in dataset }) },
    { tag: 'math', getAttrs: texOf },
  ],
  renderHTML: ({ node }) => {
    const { tex, block } = node.attrs as { tex: string; block: boolean };
    return ['span', { 'data-tex': tex, ...(block ? { 'data-block': '' } : {}) }, tex];
  },
  renderText: ({ node }) => `$${node.attrs['tex']}$`,
  addNodeView: () => (props) => {
    const dom = document.createElement('span');
    const draw = (attrs: Record<string, unknown>) => {
      const { tex, block, c } = attrs as unknown as Omit<ContentMath, 't'>;
      dom.className = block ? 'atom block' : 'atom';
      dom.title = `${tex} (Enter to edit)`;
      dom.replaceChildren(makeContent({ t: 'math', tex, block, c }, { assetUrl, gap: () => [] }));
    };
    draw(props.node.attrs);
    void complete(props);
    return {
      dom,
      update: (node) => node.type === props.node.type && (draw(node.attrs), true),
      ignoreMutation: () => true,
    };
  },
});

/** A formula that was pasted as TeX is drawn here; the server draws every one again when the item is saved. */
async function complete({ node, view, getPos }: NodeViewRendererProps): Promise<void> {
  const { tex, block, c } = node.attrs as unknown as Omit<ContentMath, 't'>;
  if (c.length > 0 || !view.editable) return;
  const read = await readFormula(tex, block);
  const at = view.isDestroyed ? undefined : getPos();
  if ('c' in read && at !== undefined && view.state.doc.nodeAt(at)?.attrs['tex'] === tex)
    view.dispatch(view.state.tr.setNodeAttribute(at, 'c', read.c));
}

/** Formulas copied from many programs carry the TeX that they were made of. */
function texOf(element: HTMLElement) {
  const tex = element.querySelector('annotation[encoding="application/x-tex"]')?.textContent?.trim();
  return tex ? { tex, block: element.getAttribute('display') === 'block' } : false;
}
