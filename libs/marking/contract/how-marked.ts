import { ACCOUNTINGS, ASSURANCES, LANGUAGES, VERDICTS } from '@assay/sandbox/domain';
import { Marks } from '@assay/platform/contract';
import * as z from 'zod/mini';

const Toolchain = z.object({ language: z.enum(LANGUAGES), version: z.string() });

/** How the checks of a practical task were run and what each came to. Enough to run them again. */
export const HowMarked = z.object({
  /** Of the task, as the item bank counts its versions. */
  itemVersion: z.number(),
  toolchain: Toolchain,
  checkerToolchain: z.nullable(Toolchain),
  libraries: z.array(z.object({ name: z.string(), version: z.string() })),
  runner: z.string(),
  driver: z.string(),
  accounting: z.enum(ACCOUNTINGS),
  assurance: z.enum(ASSURANCES),
  build: z.nullable(z.object({ cpuMs: z.number(), messages: z.string() })),
  checks: z.array(
    z.object({
      checkId: z.string(),
      title: z.string(),
      isHidden: z.boolean(),
      verdict: z.enum(VERDICTS),
      sentence: z.string(),
      cpuMs: z.number(),
      wallMs: z.number(),
      peakMemoryBytes: z.nullable(z.number()),
      marks: Marks,
      max: Marks,
    }),
  ),
  /** Of the checks together. */
  marks: Marks,
  max: Marks,
});
export type HowMarked = z.infer<typeof HowMarked>;
