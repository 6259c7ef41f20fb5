import { Injectable, signal } from '@angular/core';
import type { Editor } from '@tiptap/core';

/** What is asked for before it can stand in the text. `at` is set where something that stands there is changed. */
export type Asking =
  | { readonly kind: 'picture'; readonly editor: Editor; readonly at: number | null; readonly file: File | null }
  | { readonly kind: 'formula'; readonly editor: Editor; readonly at: number | null }
  | { readonly kind: 'caption'; readonly editor: Editor };

/** The text that the toolbar acts on: the one written in last. */
@Injectable()
export class ActiveEditor {
  readonly editor = signal<Editor | null>(null);
  /** Grows with every change of text or selection, so that the toolbar looks again. */
  readonly change = signal(0);
  readonly asking = signal<Asking | null>(null);
  /** Grows when the tools are asked for from within the text (Alt+F10). */
  readonly toolsAskedFor = signal(0);

  follow(editor: Editor): void {
    this.editor.set(editor);
    this.change.update((count) => count + 1);
  }

  goToTools(): void {
    this.toolsAskedFor.update((count) => count + 1);
  }

  forget(editor: Editor): void {
    if (this.editor() === editor) this.editor.set(null);
    if (this.asking()?.editor === editor) this.asking.set(null);
  }
}
