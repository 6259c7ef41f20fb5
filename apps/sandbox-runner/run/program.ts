import { createHash } from 'node:crypto';
import type { CollectLimits, Limits, Program, TestInput, Toolchain } from '@assay/sandbox/domain';
import { variablesOf } from '../bubblewrap/arguments';
import type { TestOrder } from '../boxes/order';
import type { Built } from '../boxes/slot';
import type { InstalledToolchain } from '../languages/language';

/** A program of a request with the way in which its language is started here. */
export interface KnownProgram extends Pick<Program, 'entry' | 'files'> {
  starter: InstalledToolchain;
  /** As installed. */
  toolchain: Toolchain;
}

const MIB = 1024 * 1024;
const NOTHING = new Uint8Array();

/** Compilers are programs too, and what they are given was written by candidates. */
export const BUILD_LIMITS: Limits = {
  cpuMs: 10_000,
  wallMs: 20_000,
  memoryBytes: 768 * MIB,
  processes: 64,
  outputBytes: 64 * 1024,
  fileBytes: 64 * MIB,
  diskBytes: 64 * MIB,
  stackBytes: 64 * MIB,
  openFiles: 256,
};
const BUILT_FILES: CollectLimits = { maxFiles: 1000, maxBytes: 64 * MIB };

interface Circumstances {
  needsDataLimit: boolean;
}

export function buildOrder({ starter, ...program }: KnownProgram, { needsDataLimit }: Circumstances): TestOrder {
  const limits = BUILD_LIMITS;
  return {
    ...common(starter, program, limits),
    command: starter.build?.command(filesOf(program, null), limits) ?? [],
    files: [],
    input: NOTHING,
    collect: BUILT_FILES,
    needsDataLimit,
  };
}

export function testOrder(
  { starter, ...program }: KnownProgram,
  built: Built | null,
  test: Pick<TestInput, 'args' | 'files'> & { stdin: TestInput['stdin'] | 'follows' },
  limits: Limits,
  { needsDataLimit, collect }: Circumstances & { collect: CollectLimits | null },
): TestOrder {
  return {
    ...common(starter, program, limits),
    command: [...starter.command(filesOf(program, built), limits), ...(test.args ?? [])],
    files: test.files ?? [],
    input: test.stdin,
    collect,
    needsDataLimit,
  };
}

/** Two programs with the same key are built into the same: everything that goes into it is in the key. */
export function buildKey({ starter, toolchain, entry, files }: KnownProgram): string {
  const paths = files.map(({ path }) => path);
  const command = starter.build?.command({ entry, files: paths, built: [] }, BUILD_LIMITS);
  const hash = createHash('sha256').update(JSON.stringify([toolchain, command, starter.environment, paths]));
  for (const { content } of files) hash.update(`${content.length}:`).update(content);
  return hash.digest('hex');
}

function common(starter: InstalledToolchain, { files }: Pick<Program, 'files'>, limits: Limits) {
  return { environment: variablesOf(starter), limits, sources: files.map(({ path }) => path) };
}

const filesOf = ({ entry, files }: Pick<Program, 'entry' | 'files'>, built: Built | null) => ({
  entry,
  files: files.map(({ path }) => path),
  built: built?.files ?? [],
});
