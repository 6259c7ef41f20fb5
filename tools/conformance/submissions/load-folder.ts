import type { PackageFiles } from '@assay/item-bank/domain';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

const LARGEST_FILE = 64 * 1024 * 1024;
/** Nobody's problems. */
const SKIPPED = new Set(['node_modules', '.git', '__pycache__', '__MACOSX']);

/** All files below a folder, by their paths below it. A link counts as the file that it leads to, inside the folder. */
export async function loadFolder(folder: string): Promise<PackageFiles> {
  const root = await realpath(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep))
    .filter((parts) => !parts.some((part) => SKIPPED.has(part)))
    .map((parts) => parts.join('/'))
    .sort();
  const files = new Map<string, Uint8Array>();
  for (const name of paths) {
    const target = await realpath(path.join(root, name)).catch(() => '');
    if (!target.startsWith(`${root}${path.sep}`)) continue;
    const found = await stat(target);
    if (found.isFile() && found.size <= LARGEST_FILE) files.set(name, await readFile(target));
  }
  return files;
}
