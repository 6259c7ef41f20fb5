import {
  afterNextRender,
  Component,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { Editor } from '@tiptap/core';
import type { ContentNode } from '@assay/item-bank/domain';
import { ActiveEditor } from './active-editor';
import { toContent, toDocument } from './document';
import { oneLine, wholeText } from './extensions';

/** Text with emphasis, lists, tables and code, written in place. */
@Component({
  selector: 'assay-rich-text',
  template: `<div #host></div>`,
  styleUrl: './rich-text.css',
  host: { '[class.line]': 'line()' },
})
export class RichText {
  readonly nodes = input.required<readonly ContentNode[]>();
  readonly label = input.required<string>();
  readonly placeholder = input('');
  /** One line, as in the option of a choice. */
  readonly line = input(false);
  readonly readOnly = input(false);
  readonly nodesChange = output<ContentNode[]>();
  private readonly active = inject(ActiveEditor, { optional: true });
  private readonly host = viewChild.required<ElementRef<HTMLElement>>('host');
  private editor: Editor | null = null;
  /** What was given last, and the same in the words of this editor: neither coming back may move the cursor. */
  private given = '';
  private said = '';

  constructor() {
    afterNextRender(() => this.open());
    effect(() => this.show(this.nodes()));
    effect(() => {
      const isEditable = !this.readOnly();
      this.editor?.setEditable(isEditable, false);
    });
    inject(DestroyRef).onDestroy(() => {
      if (this.editor) this.active?.forget(this.editor);
      this.editor?.destroy();
    });
  }

  focus(): void {
    this.editor?.commands.focus('end');
  }

  private open(): void {
    this.editor = new Editor({
      element: this.host().nativeElement,
      extensions: this.line() ? oneLine : wholeText,
      content: toDocument(this.nodes()),
      editable: !this.readOnly(),
      injectCSS: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': String(!this.line()),
          'aria-label': this.label(),
          'data-placeholder': this.placeholder(),
        },
      },
      onFocus: ({ editor }) => this.active?.follow(editor),
      onTransaction: ({ editor }) => {
        if (editor.isFocused) this.active?.follow(editor);
        this.markEmpty(editor as Editor);
      },
      onUpdate: ({ editor }) => {
        const nodes = toContent(editor.getJSON());
        const words = JSON.stringify(nodes);
        if (words === this.said) return; // an empty last line is no change
        this.said = words;
        this.nodesChange.emit(nodes);
      },
    });
    this.settle(this.editor, JSON.stringify(this.nodes()));
  }

  private show(nodes: readonly ContentNode[]): void {
    const words = JSON.stringify(nodes);
    if (!this.editor || words === this.said || words === this.given) return;
    this.editor.commands.setContent(toDocument(nodes), { emitUpdate: false });
    this.settle(this.editor, words);
  }

  private settle(editor: Editor, given: string): void {
    this.given = given;
    this.said = JSON.stringify(toContent(editor.getJSON()));
    this.markEmpty(editor);
  }

  private markEmpty(editor: Editor): void {
    this.host().nativeElement.classList.toggle('is-empty', editor.isEmpty);
  }
}
