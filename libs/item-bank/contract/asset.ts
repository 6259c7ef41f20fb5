import { LARGEST_PICTURE_BYTES } from '@assay/item-bank/domain';
import * as z from 'zod/mini';

/** Below the global prefix. */
export const assetRoutes = { keep: 'assets', one: (asset: string) => `assets/${asset}` } as const;

/** SHA-256 in hexadecimal: the name of a file is what is in it, and says nothing else. */
export const AssetName = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'This is not the name of a picture.'));

/** The bytes as they are; what they are is read from them, not from the name or the type that came along. */
export const PictureFile = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array, 'Send a picture: PNG, JPEG, WebP or GIF.')
  .check(
    z.refine((bytes) => bytes instanceof Uint8Array && bytes.length > 0, 'This file is empty.'),
    z.refine(
      (bytes) => bytes instanceof Uint8Array && bytes.length <= LARGEST_PICTURE_BYTES,
      'A picture has at most 5 MB.',
    ),
  );
export type PictureFile = Uint8Array;

export const KeptAsset = z.object({ asset: AssetName, width: z.number(), height: z.number() });
export type KeptAsset = z.infer<typeof KeptAsset>;
