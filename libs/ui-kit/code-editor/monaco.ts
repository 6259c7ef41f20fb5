// Loaded only when a page shows code: nothing else may import this file statically.
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/languages/definitions/javascript/register';
import 'monaco-editor/languages/definitions/python/register';

const STYLES = 'monaco.css?0.57.0';
const THEME = 'assay';

self.MonacoEnvironment = {
  getWorker: () => new Worker(new URL('./editor.worker', import.meta.url), { type: 'module' }),
};

/** The bundler emits Monaco's style sheet by itself but never links it. */
function loadStyles(): Promise<void> {
  return new Promise((done, fail) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: STYLES, onload: () => done(), onerror: fail });
    document.head.append(link);
  });
}
let styles: Promise<void> | null = null;

export interface EditorOptions {
  readonly ariaLabel: string;
  readonly readOnly: boolean;
  readonly fontSize: number;
}

export async function createEditor(host: HTMLElement, options: EditorOptions) {
  styles ??= loadStyles();
  await styles;
  followTokens();
  return monaco.editor.create(host, {
    ...options,
    model: null,
    theme: THEME,
    automaticLayout: true,
    minimap: { enabled: false },
    fontFamily: getComputedStyle(host).getPropertyValue('--font-code'),
    lineHeight: 1.65,
    padding: { top: 18, bottom: 18 },
    scrollBeyondLastLine: false,
    renderLineHighlight: 'line',
    overviewRulerLanes: 0,
    occurrencesHighlight: 'off',
    // An exam gives everyone the same help: none but colours, brackets and indentation.
    quickSuggestions: false,
    wordBasedSuggestions: 'off',
    links: false,
    contextmenu: false,
    tabSize: 4,
    insertSpaces: true,
    detectIndentation: false,
    fixedOverflowWidgets: true,
    scrollbar: { alwaysConsumeMouseWheel: false },
  });
}

export function createDocument(value: string, language: string) {
  return monaco.editor.createModel(value, language);
}

export const runKey = monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter;
export const keys = { escape: monaco.KeyCode.Escape, tab: monaco.KeyCode.Tab, shift: monaco.KeyCode.Shift };

/** The editor's colours are the tokens of the page, read again whenever the theme changes. */
export function followTokens(): void {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => hex(style.getPropertyValue(name).trim());
  const word = (name: string) => token(name).slice(1);
  const isDark = document.documentElement.dataset['theme'] !== 'light';
  monaco.editor.defineTheme(THEME, {
    base: isDark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: word('--ink') },
      { token: 'keyword', foreground: word('--code-keyword') },
      { token: 'string', foreground: word('--code-literal') },
      { token: 'string.escape', foreground: word('--code-literal') },
      { token: 'number', foreground: word('--code-literal') },
      { token: 'comment', foreground: word('--ink-3'), fontStyle: 'italic' },
      { token: 'type', foreground: word('--code-name') },
      { token: 'identifier', foreground: word('--ink') },
      { token: 'delimiter', foreground: word('--ink') },
      { token: 'tag', foreground: word('--code-name') },
    ],
    colors: {
      'editor.background': token('--paper'),
      'editor.foreground': token('--ink'),
      'editor.lineHighlightBackground': token('--surface'),
      'editor.lineHighlightBorder': token('--surface'),
      'editor.selectionBackground': token('--h2'),
      'editor.inactiveSelectionBackground': token('--h1'),
      'editorCursor.foreground': token('--brand'),
      'editorLineNumber.foreground': token('--ink-3'),
      'editorLineNumber.activeForeground': token('--ink'),
      'editorIndentGuide.background1': token('--line'),
      'editorWidget.background': token('--surface'),
      'editorWidget.border': token('--line-strong'),
      'input.background': token('--surface'),
      'input.foreground': token('--ink'),
      'input.border': token('--control'),
      focusBorder: token('--brand'),
    },
  });
  monaco.editor.setTheme(THEME);
}

function hex(colour: string): string {
  return /^#...$/.test(colour) ? colour.replace(/[^#]/g, '$&$&') : colour;
}
