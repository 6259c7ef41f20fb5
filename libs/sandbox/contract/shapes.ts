import * as z from 'zod/mini';
import {
  ACCOUNTINGS,
  ASSURANCES,
  isInOneAnother,
  ISOLATIONS,
  isSourcePath,
  LANGUAGES,
  LARGEST_FILE_COUNT,
  LARGEST_INPUT_BYTES,
  LARGEST_LIMITS,
  LARGEST_SOURCE_BYTES,
  LARGEST_TEST_COUNT,
  PHASES,
  URGENCIES,
} from '@assay/sandbox/domain';

/** Bytes travel as base64: output may be anything, also no text at all. Only servers speak this, hence Buffer. */
const Bytes = z.codec(
  z.base64(),
  z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  {
    decode: (text): Uint8Array => new Uint8Array(Buffer.from(text, 'base64')),
    encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  },
);
const bytesUpTo = (max: number) => Bytes.check(z.refine((bytes) => bytes.length <= max, `At most ${max} bytes.`));

const Name = z.string().check(z.minLength(1), z.maxLength(200));
const Path = z.string().check(z.refine(isSourcePath, 'This is not the path of a source file.'));
const upTo = (max: number) => z.int().check(z.positive(), z.maximum(max));

export const Toolchain = z.object({
  language: z.enum(LANGUAGES),
  version: z.string().check(z.regex(/^\d+(\.\d+)*$/, 'Write a version such as 3 or 3.11.')),
});

export const Limits = z.object({
  cpuMs: upTo(LARGEST_LIMITS.cpuMs),
  wallMs: upTo(LARGEST_LIMITS.wallMs),
  memoryBytes: upTo(LARGEST_LIMITS.memoryBytes),
  processes: upTo(LARGEST_LIMITS.processes),
  outputBytes: upTo(LARGEST_LIMITS.outputBytes),
  fileBytes: upTo(LARGEST_LIMITS.fileBytes),
  diskBytes: upTo(LARGEST_LIMITS.diskBytes),
  stackBytes: upTo(LARGEST_LIMITS.stackBytes),
  openFiles: upTo(LARGEST_LIMITS.openFiles),
});

const Files = z.array(z.object({ path: Path, content: bytesUpTo(LARGEST_SOURCE_BYTES) })).check(
  z.maxLength(LARGEST_FILE_COUNT),
  z.refine(
    (files) => files.reduce((sum, file) => sum + file.content.length, 0) <= LARGEST_SOURCE_BYTES,
    'The files are too large.',
  ),
  z.refine((files) => new Set(files.map((file) => file.path)).size === files.length, 'Two files have one path.'),
  z.refine(
    (files) => files.every(({ path }) => files.every((other) => !isInOneAnother(path, other.path))),
    'A path is a file and a folder at once.',
  ),
);
const program = { toolchain: Toolchain, entry: Path, files: Files };
type WithEntry = { entry: string; files: readonly { path: string }[] };
const hasEntry = <T extends WithEntry>() =>
  z.refine<T>(({ entry, files }) => files.some(({ path }) => path === entry), 'The entry is not one of the files.');

export const ExecutionRequest = z
  .object({
    id: Name,
    phase: z.optional(z.enum(PHASES)),
    ...program,
    tests: z
      .array(
        z.object({
          id: Name,
          stdin: bytesUpTo(LARGEST_INPUT_BYTES),
          args: z.optional(z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(50))),
          files: z.optional(Files),
          interactorFiles: z.optional(Files),
        }),
      )
      .check(z.minLength(1), z.maxLength(LARGEST_TEST_COUNT)),
    limits: Limits,
    isolation: z.optional(z.enum(ISOLATIONS)),
    interactor: z.optional(z.object({ ...program, limits: Limits }).check(hasEntry())),
    collect: z.optional(z.object({ maxFiles: upTo(10_000), maxBytes: upTo(16 * 1024 * 1024) })),
    urgency: z.optional(z.enum(URGENCIES)),
    fresh: z.optional(z.boolean()),
    owner: z.optional(z.object({ organisation: Name, candidate: Name })),
  })
  .check(hasEntry());

const OUTCOMES = [
  'exited',
  'signalled',
  'cpu',
  'wall',
  'memory',
  'output',
  'processes',
  'file',
  'syscall',
  'not-built',
  'skipped',
  'driver-error',
] as const;

const CollectedEntry = z.object({
  path: z.string(),
  kind: z.enum(['file', 'folder', 'link', 'other']),
  mode: z.int(),
  content: z.nullable(Bytes),
});

export const TestRun = z.object({
  id: Name,
  outcome: z.enum(OUTCOMES),
  exitCode: z.nullable(z.int()),
  signal: z.nullable(z.int()),
  cpuMs: z.number(),
  wallMs: z.number(),
  peakMemoryBytes: z.nullable(z.number()),
  stdout: Bytes,
  stderr: Bytes,
  truncated: z.boolean(),
  reason: z.nullable(z.string()),
  tree: z.optional(z.array(CollectedEntry)),
  interactor: z.optional(z.object({ outcome: z.enum(OUTCOMES), exitCode: z.nullable(z.int()), stderr: Bytes })),
});

const Build = z.object({ outcome: z.enum(OUTCOMES), messages: Bytes, cpuMs: z.number(), cached: z.boolean() });
const Accounting = z.enum(ACCOUNTINGS);
const Assurance = z.enum(ASSURANCES);

export const ExecutionResult = z.object({
  id: Name,
  driver: z.string(),
  assurance: Assurance,
  accounting: Accounting,
  runner: z.string(),
  toolchain: Toolchain,
  libraries: z.optional(z.array(z.object({ name: z.string(), version: z.string() }))),
  build: z.optional(Build),
  tests: z.array(TestRun),
  queuedMs: z.optional(z.number()),
  reused: z.optional(z.boolean()),
});

/** How a request stands that was sent and not answered yet. */
export const QueueState = z.object({
  /** Requests that wait for a place, all together. */
  waiting: z.int(),
  /** Those that come before this one; null when it does not wait. */
  ahead: z.nullable(z.int()),
  /** Whether it waits or runs here. */
  isKnown: z.boolean(),
});

export const CapabilityProblem = z.object({ problem: z.string(), cure: z.string() });

export const Capability = z.object({
  ok: z.boolean(),
  driver: z.string(),
  assurance: Assurance,
  accounting: Accounting,
  toolchains: z.array(Toolchain),
  structure: z.optional(z.array(z.enum(LANGUAGES))),
  libraries: z.optional(z.array(z.object({ language: z.enum(LANGUAGES), name: z.string(), version: z.string() }))),
  concurrency: z.int(),
  problems: z.array(CapabilityProblem),
});

/** Why the runner did not run a request. Nothing of this is a fault of the program that was to be run. */
export const Refusal = z.object({ problems: z.array(CapabilityProblem) });
