import { Node } from '@tiptap/core';
import type { ContentNode } from '@assay/item-bank/domain';
import { makeContent } from '@assay/item-bank/ui';
import { assetUrl } from '../../assets/asset-url';

/** An element that only other tools can change: shown as it is, kept whole. */
export const Kept = Node.create({
  name: 'kept',
  group: 'block',
  atom: true,
  addAttributes: () => ({ json: { default: '{}', rendered: false } }),
  renderHTML: () => ['div', { class: 'kept' }, ''],
  addNodeView:
    () =>
    ({ node }) => {
      const dom = document.createElement('div');
      dom.className = 'kept';
      dom.title = 'Kept as it is; it cannot be changed here.';
      const element = JSON.parse(String(node.attrs['json'])) as ContentNode;
      dom.append(makeContent(element, { assetUrl, gap: () => ['…'] }));
      return { dom, ignoreMutation: () => true };
    },
});
