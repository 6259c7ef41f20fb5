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
import type { EditorOptions } from './monaco';
import { tidy } from './tidy';

type Monaco = typeof import('./monaco');
type Editor = Awaited<ReturnType<Monaco['createEditor']>>;
type CodeDocument = ReturnType<Monaco['createDocument']>;
const LEAVES = 'Press Escape, then Tab, to leave the editor.';
/** Escape closes these first. */
const OPEN_WIDGETS = '.suggest-widget.visible, .find-widget.visible, .parameter-hints-widget.visible';

/**
 * Code, loaded when first shown. While it loads, and where it cannot load, a plain text area holds the same text, so
 * that nobody waits to write. `path` keeps the undo history of each file apart and tells the language.
 */
@Component({
  selector: 'assay-code-editor',
  templateUrl: './code-editor.html',
  styleUrl: './code-editor.css',
  host: {
    '[attr.data-path]': 'path()',
    '[class.arrived]': 'hasArrived()',
    '(keyup)': '$event.key === "Tab" && hasArrived.set(true)',
    '(keydown)': '$event.key !== "Shift" && hasArrived.set(false)',
    '(mousedown)': 'hasArrived.set(false)',
    '(focusout)': 'hasArrived.set(false)',
  },
})
export class CodeEditor {
  readonly value = model('');
  /** Of a file whose name does not tell it. */
  readonly language = input<string>();
  readonly path = input('file');
  readonly ariaLabel = input('Code');
  readonly readOnly = input(false);
  /** Other files that may be opened: what they need is fetched while there is a line. */
  readonly others = input<readonly string[]>([]);
  /** Ctrl+Enter in the editor. */
  readonly run = output();

  private readonly display = inject(DisplaySettings);
  private readonly announcer = inject(Announcer);
  private readonly host = viewChild.required<ElementRef<HTMLElement>>('host');
  private readonly editor = signal<Editor | null>(null);
  private readonly documents = new Map<string, CodeDocument>();
  private monaco: Monaco | null = null;
  readonly isReady = signal(false);
  /** Came by the Tab key and has done nothing yet: the ring shows where the focus is; then the caret does. */
  protected readonly hasArrived = signal(false);
  private readonly languageId = computed(() => languageOf(this.path()) ?? this.language() ?? 'plaintext');
  protected readonly tabMoves = computed(() => this.display.current().tabMovesFocus);
  private readonly howToLeave = computed(() =>
    this.tabMoves() ? 'Tab leaves the editor. Control M changes that.' : `Tab indents. ${LEAVES}`,
  );
  private readonly options = computed<EditorOptions>(() => {
    const { textSize, codeSize, wrapCode, screenReader } = this.display.current();
    return {
      ...{ readOnly: this.readOnly(), ariaLabel: `${this.ariaLabel()}. ${this.howToLeave()}` },
      ...{ fontSize: (codeSize * textSize) / 100, wordWrap: wrapCode ? 'on' : 'off' },
      ...{ accessibilitySupport: screenReader ? 'on' : 'auto', tabFocusMode: this.tabMoves() },
    };
  });

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
    effect(() => this.editor()?.updateOptions(this.options()));
    effect(() => {
      if (this.isReady()) for (const path of this.others()) void this.monaco?.prepare(languageOf(path) ?? 'plaintext');
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

  find(): void {
    this.focus();
    this.act(this.readOnly() ? 'actions.find' : 'editor.action.startFindReplaceAction');
  }

  goToLine(): void {
    this.focus();
    this.act('editor.action.gotoLine');
  }

  undo(): void {
    this.focus();
    this.editor()?.trigger('menu', 'undo', null);
  }

  redo(): void {
    this.focus();
    this.editor()?.trigger('menu', 'redo', null);
  }

  /** Whether the language is laid out anew, or only the indentation is tidied. */
  readonly formats = computed(() => this.isReady() && this.monaco!.hasFormatter(this.languageId()));

  format(): void {
    const editor = this.editor();
    const document = editor?.getModel();
    if (!editor || !document || this.readOnly()) return;
    editor.focus();
    if (this.formats()) return this.act('editor.action.formatDocument');
    editor.pushUndoStop();
    editor.executeEdits('tidy', [{ range: document.getFullModelRange(), text: tidy(document.getValue()) }]);
    editor.pushUndoStop();
  }

  private act(action: string): void {
    void this.editor()?.getAction(action)?.run();
  }

  private async open(monaco: Monaco, isGone: () => boolean): Promise<void> {
    const editor = await monaco.createEditor(this.host().nativeElement, this.options());
    if (isGone()) return editor.dispose();
    this.monaco = monaco;
    editor.addCommand(monaco.commands.run, () => this.run.emit());
    editor.addCommand(monaco.commands.tabMovesFocus, () => this.switchTab());
    // Nothing of the editor's own list of commands is meant for an exam.
    editor.addCommand(monaco.commands.palette, () => this.announcer.say(this.howToLeave()));
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
      document = monaco.createDocument(value, language, path);
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
      if (keyCode === keys.escape) {
        if (!editor.getDomNode()?.querySelector(OPEN_WIDGETS)) editor.updateOptions({ tabFocusMode: true });
      } else if (keyCode !== keys.tab && keyCode !== keys.shift)
        editor.updateOptions({ tabFocusMode: this.tabMoves() });
    });
    editor.onDidBlurEditorText(() => editor.updateOptions({ tabFocusMode: this.tabMoves() }));
    editor.onDidFocusEditorText(() => this.announcer.say(this.howToLeave()));
  }

  private switchTab(): void {
    this.display.change({ tabMovesFocus: !this.tabMoves() });
    this.announcer.say(this.tabMoves() ? 'Tab now leaves the editor.' : 'Tab now indents.');
  }
}
