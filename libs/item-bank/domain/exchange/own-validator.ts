import type { Comparer } from '@assay/sandbox/domain';
import { OWN_VALIDATOR } from './own-validator-source';
import { textOf } from './package-files';
import type { PackageProgram } from './program-language';

/** What our own validator compares for other judges. */
const PORTABLE: ReadonlySet<Comparer['kind']> = new Set([
  'exact',
  'lines',
  'unordered-lines',
  'numbers',
  'words',
  'json',
  'table',
]);
export const isPortable = (comparer: Comparer): boolean => PORTABLE.has(comparer.kind);

const MARK = OWN_VALIDATOR.split('\n')[0] as string;

/** One word: flags of older packages are taken apart at spaces. */
export const argumentOf = (comparer: Comparer): string => JSON.stringify(comparer);

/** The comparer that an exported package carries in the arguments of our validator; null for any other validator. */
export function readOwnComparer({ entry, files }: PackageProgram, args: readonly string[]): Comparer | null {
  const source = textOf(files.find(({ path }) => path === entry)?.content);
  if (!source?.startsWith(MARK)) return null;
  try {
    const comparer = JSON.parse(args[0] ?? '') as Comparer;
    return isPortable(comparer) ? comparer : null;
  } catch {
    return null;
  }
}
