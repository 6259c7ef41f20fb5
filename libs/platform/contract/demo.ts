import * as z from 'zod/mini';

/** What a page says above everything else in an installation with invented people. */
export const DemoState = z.object({
  isDemo: z.boolean(),
  /** The content is still being made: how far, and what comes next. */
  filling: z.nullable(z.object({ percent: z.number(), sentence: z.string() })),
});
export type DemoState = z.infer<typeof DemoState>;
