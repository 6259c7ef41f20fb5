import type { Editor } from '@tiptap/core';
import type { GapOptions } from '../schema/gap';
import { hasNode, isTable, type Tool } from './tool';

const mark = (label: string, short: string, style: string, name: string): Tool => ({
  label,
  short,
  style,
  isOn: (editor) => editor.isActive(name),
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
});

export const textTools: readonly Tool[] = [
  mark('Bold', 'B', 'bold', 'bold'),
  mark('Italic', 'I', 'italic', 'italic'),
  mark('Code', '‹›', 'code', 'code'),
  mark('Subscript, x₂', 'x₂', 'plain', 'sub'),
  mark('Superscript, x²', 'x²', 'plain', 'sup'),
  {
    label: 'List',
    short: 'List',
    isOn: (e) => e.isActive('bulletList'),
    can: (e) => hasNode(e, 'bulletList'),
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Numbered list',
    short: 'Numbered',
    isOn: (e) => e.isActive('orderedList'),
    can: (e) => hasNode(e, 'orderedList'),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Heading',
    short: 'Heading',
    isOn: (e) => e.isActive('heading'),
    can: (e) => hasNode(e, 'heading'),
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    label: 'Code block',
    short: 'Code',
    isOn: (e) => e.isActive('codeBlock'),
    can: (e) => hasNode(e, 'codeBlock'),
    run: (e) => e.chain().focus().toggleCodeBlock().run(),
  },
  { label: 'Table', short: 'Table', can: (e) => hasNode(e, 'table') && !isTable(e), run: insertTable },
  {
    label: 'Formula',
    short: 'Formula',
    can: (e) => hasNode(e, 'formula') && !e.isActive('codeBlock'),
    run: (editor, active) => active.asking.set({ kind: 'formula', editor, at: selected(editor, 'formula') }),
  },
  {
    label: 'Picture',
    short: 'Picture',
    can: (e) => hasNode(e, 'picture') && !e.isActive('codeBlock'),
    run: (editor, active) =>
      active.asking.set({ kind: 'picture', editor, at: selected(editor, 'picture'), file: null }),
  },
];

/** Only where the text of a part has gaps. */
export const gapTool: Tool = { label: 'Gap', short: 'Gap', can: (e) => !e.isActive('codeBlock'), run: insertGap };

const selected = (editor: Editor, name: string): number | null =>
  editor.isActive(name) ? editor.state.selection.from : null;

/** At the cursor; what was marked becomes the gap. */
function insertGap(editor: Editor): void {
  const gap = editor.extensionManager.extensions.find(({ name }) => name === 'gap');
  const taken: string[] = [];
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'gap') taken.push(String(node.attrs['ref']));
  });
  const ref = (gap?.options as GapOptions).freeRef(taken);
  editor.chain().focus().insertContent({ type: 'gap', attrs: { ref } }).run();
}

/** The cursor goes to the first cell: what is typed next is its heading. */
function insertTable(editor: Editor): void {
  const { from } = editor.state.selection;
  editor.chain().focus().insertContent(newTable()).run();
  let first: number | null = null;
  editor.state.doc.descendants((node, at) => {
    if (first === null && node.type.name === 'tableHeader' && at >= from - 1) first = at;
    return first === null;
  });
  if (first !== null) editor.commands.focus(first + 2);
}

function newTable() {
  const cells = (type: string) => [1, 2, 3].map(() => ({ type, content: [{ type: 'paragraph' }] }));
  const row = (type: string) => ({ type: 'tableRow', content: cells(type) });
  return { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] };
}
