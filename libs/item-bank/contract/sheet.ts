import {
  CELL_FORMATS,
  LONGEST_ENTRY,
  MOST_COLUMNS,
  MOST_ROWS,
  type Sheet as DomainSheet,
} from '@assay/item-bank/domain';
import * as z from 'zod/mini';

const Entry = z.string().check(z.maxLength(LONGEST_ENTRY, `A cell takes at most ${LONGEST_ENTRY} characters.`));
const Address = z.string().check(z.regex(/^[A-Z]{1,2}[1-9]\d{0,3}$/, 'Write a cell such as B7.'));
const size = (most: number) => z.number().check(z.int(), z.minimum(1), z.maximum(most));

/** By cell of a workbook: { "Sales!D2": "=B2/C2" }. */
export const Entries = z.record(z.string().check(z.maxLength(60)), Entry);

export const Sheet: z.ZodMiniType<DomainSheet> = z.strictObject({
  name: z.string().check(z.maxLength(30, 'A sheet has a name of at most 30 characters.')),
  columns: size(MOST_COLUMNS),
  rows: size(MOST_ROWS),
  cells: z.record(
    Address,
    z.strictObject({ entry: Entry, format: z.optional(z.enum(CELL_FORMATS)), isBold: z.optional(z.boolean()) }),
  ),
  editable: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(100)),
  widths: z.optional(z.record(z.string().check(z.maxLength(2)), z.number().check(z.minimum(2), z.maximum(80)))),
}) as never;
