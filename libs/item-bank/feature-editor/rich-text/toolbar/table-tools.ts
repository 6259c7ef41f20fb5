import type { Editor } from '@tiptap/core';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  columnIsHeader,
  deleteColumn,
  deleteRow,
  deleteTable,
  findTable,
  mergeCells,
  rowIsHeader,
  selectedRect,
  splitCell,
  toggleHeader,
} from '@tiptap/pm/tables';
import { command, isTable, type Tool } from './tool';

const isHeader = (editor: Editor, of: typeof rowIsHeader): boolean => {
  if (!isTable(editor)) return false;
  const { map, table } = selectedRect(editor.state);
  return of(map, table, 0);
};
const isNumber = (editor: Editor): boolean =>
  editor.isActive('tableCell', { isNumber: true }) || editor.isActive('tableHeader', { isNumber: true });

/** Shown while the cursor is in a table. */
export const tableTools: readonly Tool[] = [
  {
    label: 'Header row',
    short: 'Header row',
    isOn: (e) => isHeader(e, rowIsHeader),
    run: command(toggleHeader('row')),
  },
  {
    label: 'Header column',
    short: 'Header column',
    isOn: (e) => isHeader(e, columnIsHeader),
    run: command(toggleHeader('column')),
  },
  { label: 'Row above', short: 'Row above', run: command(addRowBefore) },
  { label: 'Row below', short: 'Row below', run: command(addRowAfter) },
  { label: 'Column left', short: 'Column left', run: command(addColumnBefore) },
  { label: 'Column right', short: 'Column right', run: command(addColumnAfter) },
  {
    label: 'Numbers to the right',
    short: 'Numbers',
    isOn: isNumber,
    run: (editor) => {
      const change = { isNumber: !isNumber(editor) };
      editor.chain().focus().updateAttributes('tableCell', change).updateAttributes('tableHeader', change).run();
    },
  },
  {
    label: 'Merge cells',
    short: 'Merge',
    can: (e) => mergeCells(e.state),
    run: command(mergeCells),
  },
  { label: 'Split cell', short: 'Split', can: (e) => splitCell(e.state), run: command(splitCell) },
  {
    label: 'Caption…',
    short: 'Caption…',
    isOn: (e) => Boolean(findTable(e.state.selection.$from)?.node.attrs['caption']),
    run: (editor, active) => active.asking.set({ kind: 'caption', editor }),
  },
  { label: 'Delete row', short: 'Delete row', run: command(deleteRow) },
  { label: 'Delete column', short: 'Delete column', run: command(deleteColumn) },
  { label: 'Delete table', short: 'Delete table', run: command(deleteTable) },
];
