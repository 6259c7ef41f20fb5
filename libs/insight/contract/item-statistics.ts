import * as z from 'zod/mini';
import { Instant, Uuid } from '@assay/platform/contract';

export const ItemStatistics = z.object({
  itemId: Uuid,
  itemVersionId: Uuid,
  version: z.number(),
  attempts: z.number(),
  exposure: z.number(),
  lastUsedAt: z.nullable(Instant),
  facility: z.nullable(z.number()),
  discrimination: z.nullable(z.number()),
  trend: z.array(z.number()),
  flags: z.array(z.object({ kind: z.enum(['weak', 'worn', 'too-easy', 'too-hard']), sentence: z.string() })),
});
export type ItemStatistics = z.infer<typeof ItemStatistics>;
export const ItemStatisticsList = z.object({ items: z.array(ItemStatistics) });
export type ItemStatisticsList = z.infer<typeof ItemStatisticsList>;

const Uuids = z.pipe(
  z.transform((value: unknown) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value)),
  z.array(Uuid).check(z.maxLength(200, 'Ask for at most 200 items.')),
);
/** Some items by their ids, or all of one microcredential. */
export const ItemStatisticsQuery = z
  .object({ ids: z.optional(Uuids), specification: z.optional(Uuid) })
  .check(
    z.refine(({ ids, specification }) => Boolean(ids) !== Boolean(specification), 'Ask by ids or by specification.'),
  );
export type ItemStatisticsQuery = z.infer<typeof ItemStatisticsQuery>;
