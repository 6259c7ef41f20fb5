import { textOf, type PackageFiles } from './package-files';
import type { PackageStatement } from './problem-package';

const STATEMENT = /^(?:problem_statement|statement)\/problem(?:\.([A-Za-z-]+))?\.(md|tex|html|pdf)$/;
const AT_ROOT = /^problem(?:\.([A-Za-z-]+))?\.(html|txt|pdf)$/;
/** What says most about the text comes first. */
const KINDS: readonly PackageStatement['kind'][] = ['md', 'tex', 'html', 'txt', 'pdf'];

/** The statement in English, else in whatever language there is one. */
export function readStatement(files: PackageFiles): (PackageStatement & { name: string }) | null {
  const found = [...files].flatMap(([path, bytes]) => {
    const [, language = 'en', kind] = STATEMENT.exec(path) ?? AT_ROOT.exec(path) ?? [];
    if (kind === undefined) return [];
    const text = kind === 'pdf' ? '' : (textOf(bytes) ?? '');
    return [{ language, kind: kind as PackageStatement['kind'], text, name: nameIn(text) }];
  });
  const rank = ({ language, kind }: PackageStatement) => (language === 'en' ? 0 : 10) + KINDS.indexOf(kind);
  return found.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

function nameIn(text: string): string {
  const plain = /^%%\s*plainproblemname:\s*(.+)$/m.exec(text)?.[1];
  return (plain ?? /\\problemname\{([^{}]*)\}/.exec(text)?.[1] ?? '').trim();
}
