import { Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';

/** Below the global prefix. */
export const exchangeRoutes = {
  import: 'items/import',
  package: (itemId: string) => `items/${itemId}/package`,
  packageReport: (itemId: string) => `items/${itemId}/package-report`,
} as const;

export const PACKAGE_FORMATS = ['2023-07-draft', 'legacy'] as const;

export const ImportQuery = z.object({ specification: Uuid });
export type ImportQuery = z.infer<typeof ImportQuery>;

/** A zip archive of problem packages, or Moodle XML; what it is is read from its bytes. */
export const ExchangeFile = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array, 'Send a zip archive or an XML file.')
  .check(z.refine((bytes) => bytes instanceof Uint8Array && bytes.length > 0, 'This file is empty.'));
export type ExchangeFile = Uint8Array;

const Note = z.object({ kind: z.enum(['taken', 'changed', 'dropped']), sentence: z.string() });
export const ImportReport = z.object({
  entries: z.array(
    z.object({
      name: z.string(),
      /** Null where nothing of it could be a task; the notes say why. */
      item: z.nullable(z.object({ id: Uuid, label: z.string(), title: z.string() })),
      notes: z.array(Note),
    }),
  ),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const PackageQuery = z.object({ format: z.enum(PACKAGE_FORMATS), part: z.string().check(z.maxLength(40)) });
export type PackageQuery = z.infer<typeof PackageQuery>;
/** What an export will hold and leave out; refused says why there is none. */
export const PackageReport = z.object({ refused: z.nullable(z.string()), notes: z.array(Note) });
export type PackageReport = z.infer<typeof PackageReport>;
