import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface InstalledLibrary {
  name: string;
  version: string;
}

/** What lies in a folder that "pip install --target" has filled, as its packages declare themselves, by name. */
export function librariesIn(folder: string): InstalledLibrary[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.dist-info'))
    .flatMap((name) => declared(path.join(folder, name, 'METADATA')))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function declared(file: string): InstalledLibrary[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const [name, version] = ['Name', 'Version'].map((key) => new RegExp(`^${key}: *(.+)$`, 'm').exec(text)?.[1]?.trim());
  return name && version ? [{ name, version }] : [];
}
