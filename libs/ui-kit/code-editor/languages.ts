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
const begun = new Set<string>();

/** Completion and formatting of a language, when a file of it is opened for the first time. All of it comes from us. */
export function supportLanguage(language: string): void {
  if (begun.has(language)) return;
  begun.add(language);
  const support = SUPPORT[language];
  // Without it there are colours and words still: a line that is gone must not cost more than that.
  if (support) void support().catch(() => begun.delete(language));
  else completeWords(language);
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
