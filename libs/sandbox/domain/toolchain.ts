export const LANGUAGES = ['python', 'javascript'] as const;
export type Language = (typeof LANGUAGES)[number];

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
