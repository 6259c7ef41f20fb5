import * as z from 'zod/mini';
import {
  isSourcePath,
  LANGUAGES,
  LARGEST_FILE_COUNT,
  LARGEST_INPUT_BYTES,
  LARGEST_LIMITS,
  LARGEST_SOURCE_BYTES,
  LARGEST_TEST_COUNT,
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

export const ExecutionRequest = z
  .object({
    id: Name,
    toolchain: Toolchain,
    entry: Path,
    files: z.array(z.object({ path: Path, content: bytesUpTo(LARGEST_SOURCE_BYTES) })).check(
      z.maxLength(LARGEST_FILE_COUNT),
      z.refine(
        (files) => files.reduce((sum, file) => sum + file.content.length, 0) <= LARGEST_SOURCE_BYTES,
        'The files are too large.',
      ),
      z.refine((files) => new Set(files.map((file) => file.path)).size === files.length, 'Two files have one path.'),
    ),
    tests: z
      .array(z.object({ id: Name, stdin: bytesUpTo(LARGEST_INPUT_BYTES) }))
      .check(z.minLength(1), z.maxLength(LARGEST_TEST_COUNT)),
    limits: Limits,
  })
  .check(
    z.refine(({ entry, files }) => files.some((file) => file.path === entry), 'The entry is not one of the files.'),
  );

export const TestRun = z.object({
  id: Name,
  outcome: z.enum([
    'exited',
    'signalled',
    'cpu',
    'wall',
    'memory',
    'output',
    'processes',
    'file',
    'syscall',
    'skipped',
    'driver-error',
  ]),
  exitCode: z.nullable(z.int()),
  signal: z.nullable(z.int()),
  cpuMs: z.number(),
  wallMs: z.number(),
  peakMemoryBytes: z.nullable(z.number()),
  stdout: Bytes,
  stderr: Bytes,
  truncated: z.boolean(),
  reason: z.nullable(z.string()),
});

const Accounting = z.enum(['cgroup2', 'cgroup1', 'polled']);
const Assurance = z.enum(['namespace', 'kernel']);

export const ExecutionResult = z.object({
  id: Name,
  driver: z.string(),
  assurance: Assurance,
  accounting: Accounting,
  toolchain: Toolchain,
  tests: z.array(TestRun),
});

export const CapabilityProblem = z.object({ problem: z.string(), cure: z.string() });

export const Capability = z.object({
  ok: z.boolean(),
  driver: z.string(),
  assurance: Assurance,
  accounting: Accounting,
  toolchains: z.array(Toolchain),
  concurrency: z.int(),
  problems: z.array(CapabilityProblem),
});

/** Why the runner did not run a request. Nothing of this is a fault of the program that was to be run. */
export const Refusal = z.object({ problems: z.array(CapabilityProblem) });
