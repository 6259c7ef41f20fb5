import * as z from 'zod/mini';

/** Whom an explorer can be, and where they find what has no place in a menu. */
export const DemoTour = z.object({
  /** Everybody's. */
  password: z.string(),
  people: z.array(z.object({ name: z.string(), email: z.string(), role: z.string(), first: z.string() })),
  links: z.array(z.object({ title: z.string(), path: z.string() })),
});
export type DemoTour = z.infer<typeof DemoTour>;

/** What a page says above everything else in an installation with invented people. */
export const DemoState = z.object({
  isDemo: z.boolean(),
  /** The content is still being made: how far, and what comes next. */
  filling: z.nullable(z.object({ percent: z.number(), sentence: z.string() })),
  tour: z.nullable(DemoTour),
});
export type DemoState = z.infer<typeof DemoState>;

/**
 * A demo plays its past through the product's own services: nothing is inserted as a result. Whoever plays an
 * organisation's past holds a key to it and says with each request how far from now it happens.
 */
export interface PlayedTime {
  readonly key: string;
  readonly shiftMs: number;
}

/** `<key> <milliseconds>`, as sent with a request and passed on with the jobs that it causes. */
export const PLAYED_TIME_HEADER = 'assay-played-time';

const SHAPE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (-?\d{1,13})$/;

export function readPlayedTime(text: unknown): PlayedTime | null {
  const found = typeof text === 'string' ? SHAPE.exec(text) : null;
  return found ? { key: found[1] as string, shiftMs: Number(found[2]) } : null;
}

export const writePlayedTime = ({ key, shiftMs }: PlayedTime) => `${key} ${shiftMs}`;
