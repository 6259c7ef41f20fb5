import { exifOrientation } from '@assay/platform/domain';

/** Pictures that every browser draws and that cannot run anything. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;
export type PictureType = (typeof pictureTypes)[number];
export const LARGEST_PICTURE_BYTES = 5 * 1024 * 1024;

export interface Picture {
  readonly type: PictureType;
  /** As it is drawn: a photograph that is turned by its EXIF orientation has width and height changed over. */
  readonly width: number;
  readonly height: number;
}

/** What the file itself says; its name and what a browser calls it are claims, not facts. Null for anything else. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return png(view) ?? gif(view) ?? webp(view) ?? jpeg(view);
  } catch (error) {
    if (error instanceof RangeError) return null; // cut off in the middle of its header
    throw error;
  }
}

/** Four letters at a place in the file. */
const letters = (view: DataView, at: number, count = 4) =>
  String.fromCharCode(...Array.from({ length: count }, (_, index) => view.getUint8(at + index)));

function png(view: DataView): Picture | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || letters(view, 12) !== 'IHDR') return null;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): Picture | null {
  if (!['GIF87a', 'GIF89a'].includes(letters(view, 0, 6))) return null;
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function webp(view: DataView): Picture | null {
  if (letters(view, 0) !== 'RIFF' || letters(view, 8) !== 'WEBP') return null;
  const type = 'image/webp';
  switch (letters(view, 12)) {
    case 'VP8 ': // 14 bits each, after the start code
      if (view.getUint8(23) !== 0x9d || view.getUint8(24) !== 0x01 || view.getUint8(25) !== 0x2a) return null;
      return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      if (view.getUint8(20) !== 0x2f) return null;
      const bits = view.getUint32(21, true);
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X': {
      const size = (at: number) => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1;
      return { type, width: size(24), height: size(27) };
    }
    default:
      return null;
  }
}

/** Walks the segments to the frame header, which has the size. */
function jpeg(view: DataView): Picture | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  let isTurned = false;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { type: 'image/jpeg', width: isTurned ? height : width, height: isTurned ? width : height };
    }
    if (marker === 0xda || marker === 0xd9) return null; // image data or end before any frame
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    if (marker === 0xe1) isTurned ||= isOnItsSide(view, at + 4, length - 2);
    at += 2 + length;
  }
}

/** Orientations 5 to 8 are drawn on their side. */
function isOnItsSide(view: DataView, start: number, length: number): boolean {
  if (letters(view, start) !== 'Exif') return false;
  return exifOrientation(new Uint8Array(view.buffer, view.byteOffset + start, length)) >= 5;
}
