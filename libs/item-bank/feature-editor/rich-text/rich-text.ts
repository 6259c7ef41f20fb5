import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { Editor, type Extensions, type JSONContent } from '@tiptap/core';
import { freeId, type ContentNode } from '@assay/item-bank/domain';
import { ActiveEditor } from './active-editor';
import { toContent } from './document/to-content';
import { toDocument } from './document/to-document';
import { oneLine, wholeText, withGaps } from './extensions';
import { handlers } from './handlers';
import { cleanPaste } from './paste';

/** Text with emphasis, lists, tables, code, pictures and formulas, written in place. */
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
  /** What each gap shows, where the text may have gaps. */
  readonly gaps = input<Readonly<Record<string, string>> | null>(null);
  readonly nodesChange = output<ContentNode[]>();
  /** Enter on a gap, or a double click. */
  readonly gapOpened = output<string>();
  private readonly active = inject(ActiveEditor, { optional: true });
  private readonly host = viewChild.required<ElementRef<HTMLElement>>('host');
  private editor: Editor | null = null;
  /** What was given last, and the same in the words of this editor: neither coming back may move the cursor. */
  private given = '';
  private said = '';
  /** Every gap that this text has had: a name is not used for two things. */
  private readonly usedRefs = new Set<string>();

  private readonly attributes = computed(() => ({
    role: 'textbox',
    tabindex: '0',
    'aria-multiline': String(!this.line()),
    'aria-label': this.label(),
    'data-placeholder': this.placeholder(),
  }));

  constructor() {
    afterNextRender(() => this.open());
    effect(() => this.show(this.nodes()));
    effect(() => this.labelGaps(this.gaps()));
    effect(() => {
      const isEditable = !this.readOnly();
      this.editor?.setEditable(isEditable, false);
    });
    // What is called line 2 may be line 1 a moment later.
    effect(() => {
      const attributes = this.attributes();
      this.editor?.view.setProps({ attributes });
    });
    inject(DestroyRef).onDestroy(() => this.close());
  }

  focus(): void {
    this.editor?.commands.focus('end');
  }

  private open(): void {
    const content = toDocument(this.nodes());
    const editor: Editor = new Editor({
      element: this.host().nativeElement,
      extensions: this.extensions(content),
      content,
      editable: !this.readOnly(),
      injectCSS: false,
      editorProps: {
        attributes: this.attributes(),
        transformPastedHTML: cleanPaste,
        ...handlers(
          () => this.active && { active: this.active, editor },
          (ref) => this.gapOpened.emit(ref),
        ),
      },
      onFocus: () => this.active?.follow(editor),
      onTransaction: () => {
        if (editor.isFocused) this.active?.follow(editor);
        this.markEmpty(editor);
        this.labelGaps(this.gaps());
      },
      onUpdate: () => {
        const nodes = toContent(editor.getJSON());
        const words = JSON.stringify(nodes);
        if (words === this.said) return; // an empty last line is no change
        this.said = words;
        this.nodesChange.emit(nodes);
      },
    });
    this.editor = editor;
    this.settle(editor, JSON.stringify(this.nodes()));
  }

  /** One line where one is asked for, unless what was written elsewhere needs more: nothing is cut off. */
  private extensions({ content }: JSONContent): Extensions {
    if (this.gaps() !== null) {
      const freeRef = (taken: readonly string[]) => {
        const ref = freeId([...taken, ...this.usedRefs, ...Object.keys(this.gaps() ?? {})], 'g');
        this.usedRefs.add(ref);
        return ref;
      };
      return withGaps({ freeRef, label: (ref) => this.gaps()?.[ref] ?? '' });
    }
    const fits = content?.length === 1 && content[0]?.type === 'paragraph';
    return this.line() && fits ? oneLine : wholeText;
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

  private labelGaps(labels: Readonly<Record<string, string>> | null): void {
    if (labels === null || !this.editor) return;
    this.host()
      .nativeElement.querySelectorAll<HTMLElement>('.gap')
      .forEach((gap) => {
        const ref = gap.dataset['gap'] ?? '';
        this.usedRefs.add(ref);
        const label = labels[ref] || 'No answer yet';
        if (gap.textContent !== label) gap.textContent = label;
      });
  }

  private close(): void {
    if (!this.editor) return;
    this.active?.forget(this.editor);
    this.editor.destroy();
  }
}
