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
import 'monaco-editor/features/format/register';
import 'monaco-editor/features/gotoLine/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/readOnlyMessage/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
// The feature of this name leaves out the list itself.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/unicodeHighlighter/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import { speak } from './languages';
import { followTokens, THEME } from './theme';

export { hasFormatter, prepare } from './languages';
export { followTokens };

const STYLES = 'monaco.css?0.57.0';

self.MonacoEnvironment = { getWorker: (_module, label) => workerFor(label) };

function workerFor(label: string): Worker {
  switch (label) {
    case 'javascript':
    case 'typescript':
      return new Worker(new URL('./typescript.worker', import.meta.url), { type: 'module' });
    case 'css':
      return new Worker(new URL('./css.worker', import.meta.url), { type: 'module' });
    case 'html':
      return new Worker(new URL('./html.worker', import.meta.url), { type: 'module' });
    case 'json':
      return new Worker(new URL('./json.worker', import.meta.url), { type: 'module' });
    default:
      return new Worker(new URL('./editor.worker', import.meta.url), { type: 'module' });
  }
}

/** The bundler emits Monaco's style sheet by itself but never links it. */
function loadStyles(): Promise<void> {
  return new Promise((done, fail) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: STYLES, onload: () => done(), onerror: fail });
    document.head.append(link);
  });
}
let styles: Promise<void> | null = null;

/** What changes while an editor is open. */
export interface EditorOptions {
  readonly ariaLabel: string;
  readonly readOnly: boolean;
  readonly fontSize: number;
  readonly wordWrap: 'on' | 'off';
  readonly accessibilitySupport: 'on' | 'auto';
  readonly tabFocusMode: boolean;
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
    stickyScroll: { enabled: false },
    fontFamily: getComputedStyle(host).getPropertyValue('--font-code'),
    lineHeight: 1.65,
    padding: { top: 18, bottom: 18 },
    scrollBeyondLastLine: false,
    renderLineHighlight: 'line',
    overviewRulerLanes: 0,
    occurrencesHighlight: 'off',
    // Enter always begins a new line: what is suggested is taken by Tab.
    acceptSuggestionOnEnter: 'off',
    quickSuggestions: { other: true, comments: false, strings: false },
    snippetSuggestions: 'bottom',
    wordBasedSuggestions: 'off', // our own provider brings the words of the file
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
    readOnlyMessage: { value: 'This file is read only.' },
    links: false,
    codeLens: false,
    inlayHints: { enabled: 'off' },
    lightbulb: { enabled: monaco.editor.ShowLightbulbIconMode.Off },
    contextmenu: false,
    dropIntoEditor: { enabled: false },
    pasteAs: { enabled: false },
    tabSize: 4,
    insertSpaces: true,
    detectIndentation: false,
    fixedOverflowWidgets: true,
    scrollbar: { alwaysConsumeMouseWheel: false },
  });
}

let made = 0;

/** Each in an address of its own: two pages may show files of the same name. The end of the name tells the language service. */
export function createDocument(value: string, language: string, path: string) {
  made += 1;
  const document = monaco.editor.createModel(value, 'plaintext', monaco.Uri.file(`/${made}/${path}`));
  document.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
  void speak(document, language);
  return document;
}

export const commands = {
  run: monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter,
  tabMovesFocus: monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyM,
  palette: monaco.KeyCode.F1,
};
export const keys = { escape: monaco.KeyCode.Escape, tab: monaco.KeyCode.Tab, shift: monaco.KeyCode.Shift };
