/** By the end of a name: how a text is coloured, completed and formatted; null where the name does not tell. */
const LANGUAGES: Readonly<Record<string, string>> = {
  py: 'python',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  c: 'c',
  h: 'c',
  cpp: 'cpp',
  cc: 'cpp',
  hpp: 'cpp',
  java: 'java',
  sh: 'shell',
  bash: 'shell',
  sql: 'pgsql',
  html: 'html',
  htm: 'html',
  css: 'css',
  json: 'json',
  md: 'markdown',
  csv: 'csv',
  tsv: 'csv',
};

export function languageOf(path: string): string | null {
  const end = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return LANGUAGES[end] ?? null;
}
