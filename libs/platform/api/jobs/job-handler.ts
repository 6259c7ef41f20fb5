import type { Provider, Type } from '@nestjs/common';
import type { Job, Payload } from '@assay/platform/contract';

export interface JobContext {
  readonly jobId: string;
  /** 1 for the first try. */
  readonly tries: number;
  /** True when a failure now is final: the last chance to leave the work to a person. */
  readonly isLastTry: boolean;
}

/** Does one kind of job; idempotent, because a job may come again after a crash. */
export interface JobHandler<J extends Job = Job> {
  readonly job: J;
  handle(payload: Payload<J>, context: JobContext): Promise<void>;
}

/** Work that returns on its own, without news: closing what is overdue, sending what waits. */
export interface Upkeep {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<void>;
}

const handlers: Type<JobHandler>[] = [];
const upkeeps: Type<Upkeep>[] = [];

/** Registers handlers with the worker process: `providers: [...provideJobHandlers(MarkScript)]`. */
export function provideJobHandlers(...types: Type<JobHandler>[]): Provider[] {
  for (const type of types) if (!handlers.includes(type)) handlers.push(type);
  return types;
}

export function provideUpkeep(...types: Type<Upkeep>[]): Provider[] {
  for (const type of types) if (!upkeeps.includes(type)) upkeeps.push(type);
  return types;
}

/** All that the modules of this process registered, asked for when the worker starts. */
export const registeredHandlers = (): readonly Type<JobHandler>[] => handlers;
export const registeredUpkeeps = (): readonly Type<Upkeep>[] => upkeeps;
