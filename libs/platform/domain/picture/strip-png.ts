import { joined, textAt, viewOf } from './bytes';
import { exifOrientation } from './exif';
import type { Unstripped } from './strip-metadata';

/** Chunks that may be left out and yet say how to draw: transparency, colours, size of a pixel, frames of an animation. */
const DRAWN = new Set(['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT']);

/** Length, name, content and checksum, up to IEND (W3C PNG, 5.3). A name that begins with a capital must be kept. */
export function stripPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | Unstripped {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; ;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return 'damaged';
    const name = textAt(bytes, at + 4, 4);
    if (name === 'eXIf' && exifOrientation(bytes.subarray(at + 8, end - 4)) !== 1) return 'turned';
    if (/^[A-Z]/.test(name) || DRAWN.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(kept);
    at = end;
  }
}
