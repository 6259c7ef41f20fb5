import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/languages/definitions/cpp/register';
import 'monaco-editor/languages/definitions/css/register';
import 'monaco-editor/languages/definitions/html/register';
import 'monaco-editor/languages/definitions/java/register';
import 'monaco-editor/languages/definitions/javascript/register';
import 'monaco-editor/languages/definitions/markdown/register';
import 'monaco-editor/languages/definitions/pgsql/register';
import 'monaco-editor/languages/definitions/python/register';
import 'monaco-editor/languages/definitions/shell/register';
import 'monaco-editor/languages/definitions/typescript/register';
import { completeWords } from './completion/word-completion';

monaco.languages.register({ id: 'csv', extensions: ['.csv', '.tsv'] });
monaco.languages.setMonarchTokensProvider('csv', {
  tokenizer: {
    root: [
      [/"([^"]|"")*"/, 'string'],
      [/[-+]?\d+(\.\d+)?(?=[,;\t]|$)/, 'number'],
      [/[,;\t]/, 'delimiter'],
      [/[^",;\t]+/, 'identifier'],
    ],
  },
});

const SUPPORT: Readonly<Record<string, () => Promise<unknown>>> = {
  javascript: typescript,
  typescript,
  css: () => import('monaco-editor/languages/features/css/register'),
  html: () => import('monaco-editor/languages/features/html/register'),
  json: () => import('monaco-editor/languages/features/json/register'),
};
/** Languages with a formatter of their own. */
const FORMATTED = new Set(['javascript', 'typescript', 'css', 'html', 'json']);
const begun = new Map<string, Promise<unknown>>();

/**
 * Completion and formatting of a language, when a file of it is opened for the first time; all of it comes from us.
 * A service hears of its language only if it is there before: the text gets its language afterwards.
 */
export async function speak(document: monaco.editor.ITextModel, language: string): Promise<void> {
  await prepare(language);
  if (!document.isDisposed()) monaco.editor.setModelLanguage(document, language);
}

/** Fetched while there is a line, for the file that is opened when there is none. */
export async function prepare(language: string): Promise<void> {
  const support = SUPPORT[language];
  if (!begun.has(language)) begun.set(language, support ? support() : completeWords(language));
  // Without it there are colours still: a line that is gone must not cost more than that.
  await begun.get(language)?.catch(() => begun.delete(language));
}

export function hasFormatter(language: string): boolean {
  return FORMATTED.has(language);
}

/** One service for both languages. Programs run in Node, so a browser's names are no help; kinds are checked by the run. */
async function typescript(): Promise<void> {
  const { javascriptDefaults, typescriptDefaults, ScriptTarget, ModuleKind } =
    await import('monaco-editor/languages/features/typescript/register');
  const { NODE_TYPES } = await import('./completion/node-types');
  for (const defaults of [javascriptDefaults, typescriptDefaults]) {
    defaults.setCompilerOptions({
      ...{ target: ScriptTarget.ESNext, module: ModuleKind.ESNext, lib: ['esnext'] },
      ...{ allowJs: true, allowNonTsExtensions: true, noEmit: true },
    });
    defaults.setDiagnosticsOptions({ noSemanticValidation: true, noSuggestionDiagnostics: true });
    defaults.setEagerModelSync(true);
    defaults.addExtraLib(NODE_TYPES, 'file:///node.d.ts');
  }
}
