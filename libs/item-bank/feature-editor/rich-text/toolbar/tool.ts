import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import type { ActiveEditor } from '../active-editor';

/** One button: what it says, what it does to the text written in last. */
export interface Tool {
  readonly label: string;
  readonly short: string;
  readonly style?: string;
  /** For a button that stays pressed where it holds. */
  readonly isOn?: (editor: Editor) => boolean;
  readonly can?: (editor: Editor) => boolean;
  readonly run: (editor: Editor, active: ActiveEditor) => unknown;
}

export const hasNode = (editor: Editor, node: string): boolean => node in editor.schema.nodes;
export const isTable = (editor: Editor): boolean => hasNode(editor, 'table') && isInTable(editor.state);
/** A command of the table library, with the cursor back in the text. */
export const command =
  (run: Command) =>
  (editor: Editor): void => {
    run(editor.state, editor.view.dispatch);
    editor.commands.focus();
  };
