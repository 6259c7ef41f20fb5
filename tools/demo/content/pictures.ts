import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A drawing that an item shows; `draw.mjs` beside the drawings makes the PNG files from their SVG sources. */
export interface Picture {
  readonly name: string;
  readonly bytes: Buffer;
  /** SHA-256 of the file in hexadecimal digits: its name in the item bank. */
  readonly asset: string;
  readonly width: number;
  readonly height: number;
}

const FOLDER = 'tools/demo/content/pictures';

export function picture(name: string): Picture {
  const bytes = readFileSync(path.join(folder(), name));
  return {
    name,
    bytes,
    asset: createHash('sha256').update(bytes).digest('hex'),
    width: bytes.readUInt32BE(16), // PNG: the first chunk, IHDR, starts with both
    height: bytes.readUInt32BE(20),
  };
}

/** From the sources and from the bundle, which lie at different depths. */
function folder(): string {
  for (let from = import.meta.dirname; ; from = path.dirname(from)) {
    if (existsSync(path.join(from, FOLDER))) return path.join(from, FOLDER);
    if (path.dirname(from) === from) throw new Error(`There is no folder ${FOLDER}.`);
  }
}
