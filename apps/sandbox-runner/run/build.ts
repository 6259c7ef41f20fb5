import { runTest } from '../boxes/run-test';
import type { BoxEngine } from './box-engine';
import type { BuildRecord } from './build-cache';
import { BUILD_LIMITS, buildKey, buildOrder, type KnownProgram } from './program';

/** Of the same sources twice: once it may have been the box. */
const TRIES = 2;

/** Null for languages that are run as they are written. */
export async function buildProgram(
  engine: BoxEngine,
  program: KnownProgram,
  signal: AbortSignal,
): Promise<BuildRecord | null> {
  if (program.starter.build === null) return null;
  const key = buildKey(program);
  const known = engine.builds.find(key);
  if (known !== null) return known;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const run = await inBox(engine, program, signal);
    signal.throwIfAborted();
    if (run === null) continue;
    const isRefused = run.outcome === 'exited' && (run.exitCode !== 0 || run.tree?.length === 0);
    const messages = Buffer.concat([run.stdout, run.stderr]);
    const build = {
      outcome: isRefused ? ('not-built' as const) : run.outcome,
      messages: run.reason === null ? messages : Buffer.from(run.reason),
      cpuMs: run.cpuMs,
      cached: false,
    };
    // a compiler that met a limit may fare better on a machine that is less busy
    return isFinal(build.outcome) ? engine.builds.add(key, build, run.tree ?? []) : { build, built: null };
  }
  const messages = Buffer.from('The box of the build ended unexpectedly, twice.');
  return { build: { outcome: 'driver-error', messages, cpuMs: 0, cached: false }, built: null };
}

export const isBuilt = (record: BuildRecord) => record.built !== null;

const isFinal = (outcome: string) => outcome === 'exited' || outcome === 'not-built';

async function inBox(engine: BoxEngine, program: KnownProgram, signal: AbortSignal) {
  const box = await engine.slots.acquire(BUILD_LIMITS.diskBytes);
  try {
    box.slot.place(box, program.files, null);
    return await runTest(box, buildOrder(program, engine), { signal });
  } finally {
    engine.slots.release(box);
  }
}
