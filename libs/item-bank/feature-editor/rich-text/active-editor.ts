import { Injectable, signal } from '@angular/core';
import type { Editor } from '@tiptap/core';

/** The text that the toolbar acts on: the one written in last. */
@Injectable()
export class ActiveEditor {
  readonly editor = signal<Editor | null>(null);
  /** Grows with every change of text or selection, so that the toolbar looks again. */
  readonly change = signal(0);

  follow(editor: Editor): void {
    this.editor.set(editor);
    this.change.update((count) => count + 1);
  }

  forget(editor: Editor): void {
    if (this.editor() === editor) this.editor.set(null);
  }
}
