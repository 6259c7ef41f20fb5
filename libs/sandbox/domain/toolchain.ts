/** `sql` is PostgreSQL in the sandbox itself; `web` is a page in a browser without a network. */
export const LANGUAGES = ['python', 'javascript', 'typescript', 'c', 'cpp', 'java', 'bash', 'sql', 'web'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Record<Language, string> = {
  python: 'Python',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  c: 'C',
  cpp: 'C++',
  java: 'Java',
  bash: 'Bash',
  sql: 'SQL (PostgreSQL)',
  web: 'Web page',
};

export interface Toolchain {
  language: Language;
  /** Dotted numbers. What a task asks for may be shorter than what is installed: "3" or "3.11" are met by "3.11.2". */
  version: string;
}

export function meets(installed: Toolchain, wanted: Toolchain): boolean {
  if (installed.language !== wanted.language) return false;
  const have = installed.version.split('.');
  return wanted.version.split('.').every((part, index) => have[index] === part);
}
