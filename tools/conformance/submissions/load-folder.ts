import { type PackageFiles } from '@assay/item-bank/domain';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

const LARGEST_FILE = 64 * 1024 * 1024;
/** Nobody's problems. */
const SKIPPED = new Set(['node_modules', '.git', '__pycache__', '__MACOSX']);

/** All files below a folder, by their paths below it. Links are not followed: they may lead anywhere. */
export async function loadFolder(folder: string): Promise<PackageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep))
    .filter((parts) => !parts.some((part) => SKIPPED.has(part)))
    .map((parts) => parts.join('/'))
    .sort();
  const files = new Map<string, Uint8Array>();
  for (const name of paths) {
    const file = path.join(folder, name);
    if ((await stat(file)).size <= LARGEST_FILE) files.set(name, await readFile(file));
  }
  return files;
}
