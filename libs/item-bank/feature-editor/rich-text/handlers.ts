import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import type { EditorProps } from '@tiptap/pm/view';
import type { ActiveEditor } from './active-editor';
import { pictureIn } from './paste';

/** Enter or a double click opens what stands in the text; a pasted or dropped picture is asked about first. */
export function handlers(
  here: () => { active: ActiveEditor; editor: Editor } | null,
  openGap: (ref: string) => void,
): EditorProps {
  const open = (node: Node, at: number): boolean => {
    const found = here();
    if (!found?.editor.isEditable) return false;
    const { active, editor } = found;
    if (node.type.name === 'formula') active.asking.set({ kind: 'formula', editor, at });
    else if (node.type.name === 'picture') active.asking.set({ kind: 'picture', editor, at, file: null });
    else if (node.type.name === 'gap') openGap(String(node.attrs['ref']));
    else return false;
    return true;
  };
  const take = (file: File | null): boolean => {
    const found = here();
    if (!file || !found?.editor.isEditable) return false;
    found.active.follow(found.editor);
    found.active.asking.set({ kind: 'picture', editor: found.editor, at: null, file });
    return true;
  };
  return {
    handleKeyDown: (view, event) => {
      if (event.key === 'F10' && event.altKey) {
        here()?.active.goToTools();
        return true;
      }
      const { selection } = view.state;
      return event.key === 'Enter' && selection instanceof NodeSelection && open(selection.node, selection.from);
    },
    handleDoubleClickOn: (_view, _at, node, nodeAt) => open(node, nodeAt),
    handlePaste: (_view, event) => take(pictureIn(event.clipboardData)),
    handleDrop: (view, event, _slice, isMoved) => {
      const file = isMoved ? null : pictureIn(event.dataTransfer);
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
      if (file && at !== undefined) here()?.editor.commands.setTextSelection(at);
      return take(file);
    },
  };
}
