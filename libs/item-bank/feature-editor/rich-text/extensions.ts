import { Extension, Mark, Node, type Extensions } from '@tiptap/core';
import { tableEditing } from '@tiptap/pm/tables';
import StarterKit from '@tiptap/starter-kit';

const cell = {
  content: 'block+',
  isolating: true,
  addAttributes: () => ({
    colspan: { default: 1 },
    rowspan: { default: 1 },
    colwidth: { default: null },
    isNumber: {
      default: false,
      renderHTML: ({ isNumber }: { isNumber?: boolean }) => (isNumber ? { class: 'r num' } : {}),
    },
  }),
} as const;

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: (extension) => ({ tableRole: roles[extension.name] }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  addProseMirrorPlugins: () => [tableEditing()],
});
const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});
const TableCell = Node.create({
  name: 'tableCell',
  ...cell,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});
const TableHeader = Node.create({
  name: 'tableHeader',
  ...cell,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
});
const roles: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

const lowered = (name: 'sub' | 'sup') =>
  Mark.create({ name, parseHTML: () => [{ tag: name }], renderHTML: () => [name, 0] });

/** An element that only other tools can change: shown as a box, kept whole. */
const Kept = Node.create({
  name: 'kept',
  group: 'block',
  atom: true,
  addAttributes: () => ({ json: { default: '{}' } }),
  renderHTML: () => ['div', { class: 'kept' }, 'This element is kept as it is; it cannot be changed here.'],
});

/** One line, for options: Enter leaves the work to the page. */
const OneLine = Extension.create({
  name: 'oneLine',
  addKeyboardShortcuts: () => ({ Enter: () => true, 'Mod-Enter': () => true }),
});
const LineDocument = Node.create({ name: 'doc', topNode: true, content: 'paragraph' });

/** The editor can make what content may hold, and nothing else: no link, no image, no style. */
export const wholeText: Extensions = [
  StarterKit.configure({ link: false, heading: { levels: [2, 3, 4] }, dropcursor: false }),
  ...[Table, TableRow, TableCell, TableHeader, lowered('sub'), lowered('sup'), Kept],
];
export const oneLine: Extensions = [
  StarterKit.configure({
    document: false,
    heading: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    blockquote: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    trailingNode: false,
    dropcursor: false,
    gapcursor: false,
  }),
  ...[LineDocument, OneLine, lowered('sub'), lowered('sup')],
];
