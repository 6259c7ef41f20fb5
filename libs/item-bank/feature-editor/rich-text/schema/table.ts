import { Node } from '@tiptap/core';
import { goToNextCell, tableEditing } from '@tiptap/pm/tables';

const cell = {
  content: 'block+',
  isolating: true,
  addAttributes: () => ({
    colspan: { default: 1 },
    rowspan: { default: 1 },
    colwidth: { default: null, rendered: false },
    isNumber: {
      default: false,
      parseHTML: (element: HTMLElement) => element.classList.contains('num'),
      renderHTML: ({ isNumber }: Record<string, unknown>) => (isNumber ? { class: 'r num' } : {}),
    },
  }),
} as const;

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: (extension) => ({ tableRole: ROLES[extension.name] }),
  addAttributes: () => ({
    caption: {
      default: '',
      rendered: false,
      parseHTML: (element) => (element as HTMLTableElement).caption?.textContent?.trim().slice(0, 300) ?? '',
    },
  }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ node }) => {
    const caption = String(node.attrs['caption']);
    const said = caption ? [['caption', { contenteditable: 'false' }, caption]] : [];
    return ['table', ...said, ['tbody', 0]] as never;
  },
  /** Tab goes from cell to cell and, after the last one, out of the text (WCAG 2.2, 2.1.2). */
  addKeyboardShortcuts() {
    const go = (direction: 1 | -1) => () => goToNextCell(direction)(this.editor.state, this.editor.view.dispatch);
    return { Tab: go(1), 'Shift-Tab': go(-1) };
  },
  addProseMirrorPlugins: () => [tableEditing()],
});
export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  /** "head" or "foot" where it stood there; the first row of headings is the head all the same. */
  addAttributes: () => ({ part: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});
export const TableCell = Node.create({
  name: 'tableCell',
  ...cell,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});
export const TableHeader = Node.create({
  name: 'tableHeader',
  ...cell,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
});
const ROLES: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};
