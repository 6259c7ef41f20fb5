import { Component, computed, inject } from '@angular/core';
import type { Editor } from '@tiptap/core';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  toggleHeaderCell,
} from '@tiptap/pm/tables';
import type { Command } from '@tiptap/pm/state';
import { ActiveEditor } from './active-editor';

interface Tool {
  readonly label: string;
  readonly short: string;
  readonly style?: string;
  readonly isOn?: (editor: Editor) => boolean;
  readonly can?: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => unknown;
}
const has = (editor: Editor, node: string) => node in editor.schema.nodes;
const run = (command: Command) => (editor: Editor) => command(editor.state, editor.view.dispatch);
const isTable = (editor: Editor) => has(editor, 'table') && isInTable(editor.state);

const TEXT: readonly Tool[] = [
  {
    label: 'Bold',
    short: 'B',
    style: 'bold',
    isOn: (e) => e.isActive('bold'),
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    label: 'Italic',
    short: 'I',
    style: 'italic',
    isOn: (e) => e.isActive('italic'),
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    label: 'Code',
    short: '‹›',
    style: 'code',
    isOn: (e) => e.isActive('code'),
    run: (e) => e.chain().focus().toggleCode().run(),
  },
  {
    label: 'Heading',
    short: 'Heading',
    isOn: (e) => e.isActive('heading'),
    can: (e) => has(e, 'heading'),
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    label: 'List',
    short: 'List',
    isOn: (e) => e.isActive('bulletList'),
    can: (e) => has(e, 'bulletList'),
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Numbered list',
    short: 'Numbered',
    isOn: (e) => e.isActive('orderedList'),
    can: (e) => has(e, 'orderedList'),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Code block',
    short: 'Code block',
    isOn: (e) => e.isActive('codeBlock'),
    can: (e) => has(e, 'codeBlock'),
    run: (e) => e.chain().focus().toggleCodeBlock().run(),
  },
  {
    label: 'Table',
    short: 'Table',
    can: (e) => has(e, 'table') && !isTable(e),
    run: insertTable,
  },
];
const TABLE: readonly Tool[] = [
  { label: 'Row below', short: 'Row below', run: run(addRowAfter) },
  { label: 'Column right', short: 'Column right', run: run(addColumnAfter) },
  { label: 'Delete row', short: 'Delete row', run: run(deleteRow) },
  { label: 'Delete column', short: 'Delete column', run: run(deleteColumn) },
  { label: 'Header cell', short: 'Header cell', isOn: (e) => e.isActive('tableHeader'), run: run(toggleHeaderCell) },
  {
    label: 'Numbers to the right',
    short: 'Numbers',
    isOn: (e) => e.isActive('tableCell', { isNumber: true }),
    run: (e) =>
      e
        .chain()
        .focus()
        .updateAttributes('tableCell', { isNumber: !e.isActive('tableCell', { isNumber: true }) })
        .updateAttributes('tableHeader', { isNumber: !e.isActive('tableCell', { isNumber: true }) })
        .run(),
  },
  { label: 'Delete table', short: 'Delete table', run: run(deleteTable) },
];

/** Acts on the text written in last; a button that cannot do anything there is off. */
@Component({
  selector: 'assay-text-toolbar',
  template: `
    <div class="tool" role="toolbar" aria-label="Text">
      @for (tool of tools(); track tool.label) {
        <button
          type="button"
          [class]="tool.style ?? ''"
          [attr.aria-label]="tool.label"
          [attr.aria-pressed]="tool.isOn"
          [disabled]="!tool.can"
          [title]="tool.label"
          [tabIndex]="$first ? 0 : -1"
          (mousedown)="$event.preventDefault()"
          (click)="use(tool.run)"
        >
          {{ tool.short }}
        </button>
      }
    </div>
  `,
  styleUrl: './toolbar.css',
  host: { '(keydown)': 'move($event)' },
})
export class TextToolbar {
  private readonly active = inject(ActiveEditor);
  protected readonly tools = computed(() => {
    this.active.change();
    const editor = this.active.editor();
    const shown = editor && isTable(editor) ? [...TEXT.filter(({ short }) => short !== 'Table'), ...TABLE] : TEXT;
    return shown.map((tool) => ({
      ...tool,
      isOn: editor && tool.isOn ? tool.isOn(editor) : null,
      can: editor !== null && (tool.can?.(editor) ?? true),
    }));
  });

  protected use(act: Tool['run']): void {
    const editor = this.active.editor();
    if (editor) act(editor);
  }

  /** ARIA toolbar: one stop for Tab, arrows inside. */
  protected move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button:not([disabled])')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  }
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
