import { LARGEST_PICTURE_BYTES } from '@assay/item-bank/domain';

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** Why this file cannot be a picture of an item, before it is sent anywhere. */
export function pictureProblem({ size, type }: Pick<File, 'size' | 'type'>): string | null {
  if (!PICTURE_TYPES.includes(type)) return 'Use a PNG, JPEG, WebP or GIF picture.';
  if (size <= LARGEST_PICTURE_BYTES) return null;
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return `This picture has ${megabytes} MB; 5 MB is the most. Save it smaller, or cut away what is not needed.`;
}
