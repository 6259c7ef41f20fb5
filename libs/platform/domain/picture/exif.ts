const ORIENTATION = 0x0112;

/** How a camera was held, 1 to 8 (EXIF tag 0x0112 of the first directory); 1, upright, where nothing is said. */
export function exifOrientation(exif: Uint8Array): number {
  const tiff = hasExifName(exif) ? exif.subarray(6) : exif;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 10) return 1;
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return 1;
  const entries = Math.min(view.getUint16(directory, isLittle), 100);
  for (let at = directory + 2; at < directory + 2 + entries * 12 && at + 12 <= tiff.length; at += 12) {
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An EXIF segment of a JPEG with this one entry, and nothing of when, where and with what it was taken. */
export function orientationOnly(orientation: number): Uint8Array {
  const segment = [0xff, 0xe1, 0x00, 0x22, ...EXIF_NAME, 0x4d, 0x4d, 0x00, 0x2a, 0, 0, 0, 8];
  return Uint8Array.from([...segment, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
}

const EXIF_NAME = [0x45, 0x78, 0x69, 0x66, 0, 0];
export const hasExifName = (bytes: Uint8Array) => EXIF_NAME.every((byte, index) => bytes[index] === byte);
