import { textAt, viewOf } from './bytes';
import { stripGif } from './strip-gif';
import { stripJpeg } from './strip-jpeg';
import { stripPng } from './strip-png';
import { stripWebp } from './strip-webp';

/** `damaged`: it ends in the middle, or says what cannot be. `turned`: how it is held is only said in its metadata. */
export type Unstripped = 'damaged' | 'turned';

/**
 * The picture without what it says about its making: place, time, camera, names, comments, and whatever stands behind
 * its end. What is drawn stays as it was, with its colours and, for a photograph, the way it is held.
 * @param bytes of a PNG, JPEG, WebP or GIF
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> | Unstripped {
  try {
    if (viewOf(bytes).getUint16(0) === 0xffd8) return stripJpeg(bytes);
    if (textAt(bytes, 1, 3) === 'PNG') return stripPng(bytes);
    if (textAt(bytes, 0, 4) === 'RIFF') return stripWebp(bytes);
    return stripGif(bytes);
  } catch (error) {
    if (error instanceof RangeError) return 'damaged'; // it ends where more should be
    throw error;
  }
}
