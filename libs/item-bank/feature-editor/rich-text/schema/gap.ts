import { Node } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

export interface GapOptions {
  /** A name that no gap of this text has or had. */
  readonly freeRef: (taken: readonly string[]) => string;
  /** Says what stands in a gap for the author: its right answer. */
  readonly label: (ref: string) => string;
}

/** A gap in running text. What may be put in it stands in the settings; here it shows its right answer. */
export const Gap = Node.create<GapOptions>({
  name: 'gap',
  group: 'inline',
  inline: true,
  draggable: true,
  addOptions: () => ({ freeRef: () => 'g1', label: () => '' }),
  addAttributes: () => ({ ref: { default: '', rendered: false } }),
  parseHTML: () => [{ tag: 'span[data-gap]', getAttrs: ({ dataset }) => ({ ref: dataset['gap'] }) }],
  renderHTML: ({ node }) => ['span', { 'data-gap': node.attrs['ref'] }, '…'],
  renderText: () => '…',
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('span');
      dom.className = 'gap';
      dom.dataset['gap'] = String(node.attrs['ref']);
      dom.textContent = this.options.label(dom.dataset['gap']);
      return { dom, ignoreMutation: () => true };
    };
  },
  /** A copied gap is a new one: no two gaps share an answer. */
  addProseMirrorPlugins() {
    const { freeRef } = this.options;
    const key = this.name;
    return [
      new Plugin({
        appendTransaction: (transactions, _before, state) => {
          if (!transactions.some(({ docChanged }) => docChanged)) return null;
          const seen: string[] = [];
          const again: number[] = [];
          state.doc.descendants((node, at) => {
            if (node.type.name !== key) return;
            const ref = String(node.attrs['ref']);
            if (seen.includes(ref)) again.push(at);
            else seen.push(ref);
          });
          if (again.length === 0) return null;
          return again.reduce((transaction, at) => {
            const ref = freeRef(seen);
            seen.push(ref);
            return transaction.setNodeAttribute(at, 'ref', ref);
          }, state.tr);
        },
      }),
    ];
  },
});
