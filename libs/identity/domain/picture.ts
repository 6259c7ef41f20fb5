export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type PictureType = (typeof pictureTypes)[number];
export const MAX_LOGO_BYTES = 1024 * 1024;

/** What the first bytes say. The name of a file and what a browser calls it are claims, not facts. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const starts = (at: number, signature: readonly number[]) => signature.every((byte, i) => bytes[at + i] === byte);
  if (starts(0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (starts(0, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(0, [0x52, 0x49, 0x46, 0x46]) && starts(8, [0x57, 0x45, 0x42, 0x50])) return 'image/webp';
  return null;
}
