import * as z from 'zod/mini';

/** Queues are classes of work, so that a backlog in one never delays another. */
export const queues = ['runs', 'marking', 'checks', 'issue', 'analysis', 'exchange', 'notices', 'upkeep'] as const;
export type Queue = (typeof queues)[number];

type Shape = z.ZodMiniType<{ organisationId: string }>;

/** News that travels downstream: a past-tense name, the queue it waits in, the shape of what it says. */
export interface Job<S extends Shape = Shape> {
  readonly name: string;
  readonly queue: Queue;
  readonly payload: S;
}
export type Payload<J extends Job> = z.infer<J['payload']>;

/** `export const attemptSubmitted = defineJob('attemptSubmitted', 'marking', z.object({ organisationId: Uuid, attemptId: Uuid }))` */
export function defineJob<S extends Shape>(name: string, queue: Queue, payload: S): Job<S> {
  return { name, queue, payload };
}
