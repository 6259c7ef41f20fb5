import * as monaco from 'monaco-editor/editor';
import { suggestions, type Suggestion, type WordList } from './word-list';

const LISTS: Readonly<Record<string, () => Promise<WordList>>> = {
  python: () => import('./python').then((m) => m.PYTHON),
  c: () => import('./c').then((m) => m.C),
  cpp: () => import('./cpp').then((m) => m.CPP),
  java: () => import('./java').then((m) => m.JAVA),
  shell: () => import('./shell').then((m) => m.SHELL),
  pgsql: () => import('./sql').then((m) => m.SQL),
};
const TRIGGERS: Readonly<Record<string, string[]>> = {
  python: ['.'],
  java: ['.'],
  cpp: ['.', ':', '>'],
  c: ['.', '>'],
};

const kinds = monaco.languages.CompletionItemKind;
const KINDS: Record<Suggestion['kind'], number> = {
  keyword: kinds.Keyword,
  name: kinds.Function,
  member: kinds.Method,
  snippet: kinds.Snippet,
  word: kinds.Text,
};

const PLACE: Record<Suggestion['kind'], number> = { member: 0, word: 1, name: 2, keyword: 2, snippet: 3 };

/** Completion by words: of the language's own list, and of the file. It needs no line and knows nothing of the task. */
export async function completeWords(language: string): Promise<void> {
  const list = LISTS[language]?.().catch(() => null) ?? Promise.resolve(null);
  monaco.languages.registerCompletionItemProvider(language, {
    triggerCharacters: TRIGGERS[language] ?? [],
    async provideCompletionItems(model, { lineNumber, column }) {
      const { startColumn, endColumn } = model.getWordUntilPosition({ lineNumber, column });
      const range = new monaco.Range(lineNumber, startColumn, lineNumber, endColumn);
      const before = model.getLineContent(lineNumber).slice(0, column - 1);
      return {
        suggestions: suggestions(await list, before, model.getValue()).map(({ label, insert, kind }) => ({
          ...{ label, range, insertText: insert, kind: KINDS[kind] },
          ...(kind === 'snippet'
            ? { insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet, detail: 'pattern' }
            : {}),
          sortText: `${PLACE[kind]}${label}`,
        })),
      };
    },
  });
}
