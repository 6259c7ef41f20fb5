import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { DisplaySettings } from '../display/display-settings';
import { Announcer } from '../feedback/announcer';
import { languageOf } from './language-of';

type Editor = Awaited<ReturnType<typeof import('./monaco').createEditor>>;
type CodeDocument = ReturnType<typeof import('./monaco').createDocument>;
const FONT_SIZE = 14;
const HOW_TO_LEAVE = 'Tab indents. Press Escape, then Tab, to leave the editor.';

/**
 * Code, loaded when first shown. While it loads, and where it cannot load, a plain text area holds the same text, so
 * that nobody waits to write. `path` keeps the undo history of each file apart.
 */
@Component({
  selector: 'assay-code-editor',
  template: `
    <div #host class="host" [hidden]="!isReady()"></div>
    @if (!isReady()) {
      <textarea
        class="plain-editor"
        spellcheck="false"
        autocapitalize="off"
        [attr.aria-label]="ariaLabel()"
        [readOnly]="readOnly()"
        [value]="value()"
        (input)="value.set($any($event.target).value)"
      ></textarea>
    }
  `,
  styles: `
    :host {
      display: block;
      /* The editor measures its place; it must not also decide how wide its place is, or it never gets narrower. */
      contain: inline-size;
      min-width: 0;
      min-height: 120px;
      background: var(--paper);
    }
    .host,
    .plain-editor {
      width: 100%;
      height: 100%;
    }
    .plain-editor {
      border: 0;
      resize: none;
      padding: 18px 20px 18px 64px;
      background: var(--paper);
      color: var(--ink);
      font: 400 0.875rem/1.65 var(--font-code);
      tab-size: 4;
    }
  `,
})
export class CodeEditor {
  readonly value = model('');
  /** Absent: by the end of the path. */
  readonly language = input<string>();
  readonly path = input('file');
  readonly ariaLabel = input('Code');
  readonly readOnly = input(false);
  /** Ctrl+Enter in the editor. */
  readonly run = output();

  private readonly display = inject(DisplaySettings);
  private readonly announcer = inject(Announcer);
  private readonly host = viewChild.required<ElementRef<HTMLElement>>('host');
  private readonly editor = signal<Editor | null>(null);
  private readonly documents = new Map<string, CodeDocument>();
  private monaco: typeof import('./monaco') | null = null;
  protected readonly isReady = signal(false);
  private readonly languageId = computed(() => this.language() ?? languageOf(this.path()));
  private readonly fontSize = computed(() => (FONT_SIZE * this.display.current().textSize) / 100);

  constructor() {
    let isGone = false;
    afterNextRender(async () => {
      try {
        const monaco = await import('./monaco');
        if (!isGone) await this.open(monaco, () => isGone);
      } catch {
        // The text area stays: writing matters more than colours.
      }
    });
    effect(() => this.show(this.path(), this.languageId(), this.value()));
    effect(() => {
      const options = { readOnly: this.readOnly(), ariaLabel: this.label(), fontSize: this.fontSize() };
      this.editor()?.updateOptions(options);
    });
    effect(() => {
      this.display.theme();
      if (this.editor()) this.monaco?.followTokens();
    });
    inject(DestroyRef).onDestroy(() => {
      isGone = true;
      this.editor()?.dispose();
      for (const document of this.documents.values()) document.dispose();
    });
  }

  focus(): void {
    this.editor()?.focus();
  }

  /** To a line, as a message of a compiler names it. */
  reveal(line: number, column: number): void {
    const editor = this.editor();
    editor?.setPosition({ lineNumber: line, column });
    editor?.revealLineInCenter(line);
    editor?.focus();
  }

  private async open(monaco: typeof import('./monaco'), isGone: () => boolean): Promise<void> {
    const options = { ariaLabel: this.label(), readOnly: this.readOnly(), fontSize: this.fontSize() };
    const editor = await monaco.createEditor(this.host().nativeElement, options);
    if (isGone()) return editor.dispose();
    this.monaco = monaco;
    editor.addCommand(monaco.runKey, () => this.run.emit());
    this.letTabLeaveAfterEscape(editor, monaco.keys);
    this.editor.set(editor);
    this.show(this.path(), this.languageId(), this.value());
    this.isReady.set(true);
  }

  private show(path: string, language: string, value: string): void {
    const [editor, monaco] = [this.editor(), this.monaco];
    if (!editor || !monaco) return;
    let document = this.documents.get(path);
    if (!document) {
      document = monaco.createDocument(value, language);
      document.onDidChangeContent(() => {
        if (editor.getModel() === this.documents.get(this.path())) this.value.set(editor.getValue());
      });
      this.documents.set(path, document);
    }
    if (editor.getModel() !== document) editor.setModel(document);
    if (document.getValue() !== value) document.setValue(value);
  }

  /** No keyboard trap (WCAG 2.2, 2.1.2): Tab indents until Escape says that the next Tab shall leave. */
  private letTabLeaveAfterEscape(editor: Editor, keys: { escape: number; tab: number; shift: number }): void {
    editor.onKeyDown(({ keyCode }) => {
      if (keyCode === keys.escape) editor.updateOptions({ tabFocusMode: true });
      else if (keyCode !== keys.tab && keyCode !== keys.shift) editor.updateOptions({ tabFocusMode: false });
    });
    editor.onDidBlurEditorText(() => editor.updateOptions({ tabFocusMode: false }));
    editor.onDidFocusEditorText(() => this.announcer.say(HOW_TO_LEAVE));
  }

  private label(): string {
    return `${this.ariaLabel()}. ${HOW_TO_LEAVE}`;
  }
}
