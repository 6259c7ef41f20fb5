import { joined, textAt, viewOf } from './bytes';
import { exifOrientation, hasExifName, orientationOnly } from './exif';
import type { Unstripped } from './strip-metadata';

const END = 0xd9;
const SCAN = 0xda;
const EXIF = 0xe1;
const COMMENT = 0xfe;

/** Segments with their length behind the marker; then scans, each up to the next marker (ITU-T T.81, B.1). */
export function stripJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | Unstripped {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] as number;
    if (bytes[at] !== 0xff) return 'damaged';
    if (marker === 0xff) {
      at += 1; // fill
      continue;
    }
    if (marker === END) {
      kept.push(bytes.subarray(at, at + 2));
      break; // behind it may stand other pictures, or a film
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return 'damaged';
    const next = marker === SCAN ? endOfScan(bytes, end) : end;
    const content = bytes.subarray(at + 4, end);
    if (isDrawn(marker, content)) kept.push(bytes.subarray(at, next));
    else if (marker === EXIF && hasExifName(content) && exifOrientation(content) !== 1)
      kept.push(orientationOnly(exifOrientation(content)));
    at = next;
  }
  return joined(kept);
}

/** Of the application's segments, those that say how to draw: JFIF, the colour profile and Adobe's colour transform. */
function isDrawn(marker: number, content: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const name = textAt(content, 0, 12);
  if (marker === 0xe0) return name.startsWith('JFIF\0');
  if (marker === 0xe2) return name.startsWith('ICC_PROFILE\0');
  return marker === 0xee && name.startsWith('Adobe');
}

/** In a scan 0xff is followed by 0, by a restart marker or by another 0xff: anything else ends it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] as number;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
