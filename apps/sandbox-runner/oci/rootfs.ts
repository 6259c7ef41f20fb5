import { cpSync, existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ETC_FILES } from '../bubblewrap/arguments';
import type { Starter } from '../languages/language';

/** The top of a container's file system, read-only inside: links, small files and a place for each mount. */
export function makeRootfs(folder: string, starters: readonly Starter[]): string {
  if (existsSync(folder)) return folder;
  for (const name of ['usr', 'proc', 'dev', 'tmp', 'box', 'src', 'etc', 'sys']) {
    mkdirSync(path.join(folder, name), { recursive: true });
  }
  for (const name of ['bin', 'lib', 'lib64', 'sbin']) symlinkSync(`usr/${name}`, path.join(folder, name));
  for (const [name, text] of Object.entries(ETC_FILES)) writeFileSync(path.join(folder, 'etc', name), text);
  for (const name of ['alternatives', 'ld.so.cache']) {
    if (existsSync(`/etc/${name}`))
      cpSync(`/etc/${name}`, path.join(folder, 'etc', name), { recursive: true, verbatimSymlinks: true });
  }
  const mounts = starters.flatMap(({ mounts, settings = [] }) => [
    ...mounts,
    ...settings.map((name) => ({ from: `/etc/${name}`, to: `/etc/${name}` })),
  ]);
  for (const { from, to } of mounts) makePlace(path.join(folder, to), statSync(from).isDirectory());
  return folder;
}

function makePlace(place: string, isFolder: boolean): void {
  if (existsSync(place)) return;
  mkdirSync(isFolder ? place : path.dirname(place), { recursive: true });
  if (!isFolder) writeFileSync(place, '');
}
