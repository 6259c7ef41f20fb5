import * as z from 'zod/mini';

/** RFC 9457 problem details, with what Assay adds: a code to switch on, the fields at fault, a number for support. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.optional(z.string()),
  facts: z.optional(z.record(z.string(), z.unknown())),
  errors: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
  correlationId: z.string(),
});
export type Problem = z.infer<typeof Problem>;
export type FieldError = NonNullable<Problem['errors']>[number];

export interface ProblemSentence {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;
  readonly title: string;
}
/** Every error code of a scope has a status and a sentence; the compiler keeps the record complete. */
export type Problems<Code extends string> = Readonly<Record<Code, ProblemSentence>>;

export const problemType = 'application/problem+json';
