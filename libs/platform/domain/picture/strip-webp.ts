import { joined, textAt, viewOf } from './bytes';
import { exifOrientation } from './exif';
import type { Unstripped } from './strip-metadata';

const DRAWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** In the flags of VP8X: what is announced there and is not there any more. */
const EXIF_AND_XMP = 0x08 | 0x04;

/** RIFF: name, length, content and a byte where the length is odd; the length of the whole stands in front. */
export function stripWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> | Unstripped {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, 12)];
  const whole = Math.min(bytes.length, 8 + view.getUint32(4, true));
  for (let at = 12; at + 8 <= whole;) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length;
    if (end > bytes.length) return 'damaged';
    const name = textAt(bytes, at, 4);
    if (name === 'EXIF' && exifOrientation(bytes.subarray(at + 8, end)) !== 1) return 'turned';
    if (DRAWN.has(name)) {
      const chunk = joined([bytes.subarray(at, end), new Uint8Array(length % 2)]);
      if (name === 'VP8X') chunk[8] = (chunk[8] as number) & ~EXIF_AND_XMP;
      kept.push(chunk);
    }
    at = end + (length % 2);
  }
  const stripped = joined(kept);
  viewOf(stripped).setUint32(4, stripped.length - 8, true);
  return stripped;
}
