import { VERDICTS } from '@assay/sandbox/domain';
import { defineJob, Instant, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';

const LARGEST_FILE = 512 * 1024;
const LARGEST_INPUT = 64 * 1024;

/** Runs the visible checks, or the candidate's own input where `input` is given. Runs never change the answer or a mark. */
export const RunRequest = z.object({
  slot: z.string().check(z.maxLength(100)),
  interactionId: z.string().check(z.maxLength(100)),
  /** The editable files as they are in the editor, by path. */
  files: z.record(
    z.string().check(z.maxLength(200)),
    z.string().check(z.maxLength(LARGEST_FILE, 'This file is too long to run.')),
  ),
  input: z.nullable(z.string().check(z.maxLength(LARGEST_INPUT, 'Use at most 65536 characters of input.'))),
});
export type RunRequest = z.infer<typeof RunRequest>;

/** A table that the program left behind as a CSV file, as far as it is shown. */
export const RunTable = z.object({
  name: z.string(),
  rows: z.array(z.array(z.string())),
  /** There is more of it. */
  isCut: z.boolean(),
});
export type RunTable = z.infer<typeof RunTable>;

const Points = z.array(z.union([z.number(), z.string()]));
/** The data of a plot that the program left behind: drawn by the browser, never by the program. */
export const RunPlot = z.object({
  title: z.string(),
  kind: z.enum(['line', 'bar', 'scatter']),
  x: z.object({ label: z.string() }),
  y: z.object({ label: z.string() }),
  series: z.array(z.object({ label: z.string(), x: Points, y: z.array(z.number()) })),
  isCut: z.boolean(),
});
export type RunPlot = z.infer<typeof RunPlot>;

/** What stands in the working folder afterwards, where the task is about files. */
export const RunFile = z.object({
  path: z.string(),
  kind: z.enum(['file', 'folder', 'link', 'other']),
  /** Octal, such as 644. */
  mode: z.string(),
  content: z.nullable(z.string()),
});
export type RunFile = z.infer<typeof RunFile>;

const Execution = {
  verdict: z.enum(VERDICTS),
  /** A sentence about the verdict. */
  finding: z.string(),
  timeMs: z.number(),
  memoryBytes: z.nullable(z.number()),
  output: z.string(),
  /** What the program wrote to standard error, such as a traceback. */
  errors: z.string(),
  truncated: z.boolean(),
  plots: z.array(RunPlot),
  tables: z.array(RunTable),
  files: z.array(RunFile),
};

export const RunCheck = z.object({ id: z.string(), title: z.string(), expected: z.string(), ...Execution });
export type RunCheck = z.infer<typeof RunCheck>;

export const RunOutput = z.object(Execution);
export type RunOutput = z.infer<typeof RunOutput>;

/** Poll it until `state` is neither 'queued' nor 'running'. */
export const Run = z.object({
  id: Uuid,
  slot: z.string(),
  interactionId: z.string(),
  state: z.enum(['queued', 'running', 'finished', 'unavailable', 'failed']),
  /** How many runs go first; null once it runs. */
  ahead: z.nullable(z.number()),
  requestedAt: Instant,
  startedAt: z.nullable(Instant),
  finishedAt: z.nullable(Instant),
  /** What the compiler said, of languages that are built; null of the others and before the build. */
  build: z.nullable(z.object({ ok: z.boolean(), sentence: z.string(), messages: z.string(), timeMs: z.number() })),
  /** Time that waiting for this run has given back so far. */
  repaidSeconds: z.number(),
  /** One per visible check, in the order of the task; empty for a run on the candidate's own input. */
  checks: z.array(RunCheck),
  output: z.nullable(RunOutput),
  /** Why there is no result, and what is safe. */
  message: z.nullable(z.string()),
});
export type Run = z.infer<typeof Run>;

export const runRequested = defineJob('runRequested', 'runs', z.object({ organisationId: Uuid, runId: Uuid }));
