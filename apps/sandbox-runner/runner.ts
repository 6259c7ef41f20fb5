import { freemem } from 'node:os';
import {
  LARGEST_TOTAL_WALL_MS,
  limitsFor,
  meets,
  type Capability,
  type ExecutionRequest,
  type ExecutionResult,
  type TestRun,
  type Toolchain,
} from '@assay/sandbox/domain';
import { runInBox, type Machine } from './bubblewrap/box';
import type { Pipes } from './bubblewrap/pipes';
import { Places } from './places';
import type { InstalledToolchain } from './languages/language';
import type { Workspace } from './workspace';

/** Stands on every mark: raised when what a run finds could change. */
const RUNNER_VERSION = '2';

export interface ReadyToolchain {
  toolchain: Toolchain;
  starter: InstalledToolchain;
}

/** Runs requests, each test in a box of its own and as many boxes at one time as there are places. */
export class Runner {
  private readonly places: Places<Pipes>;

  constructor(
    private readonly machine: Machine,
    private readonly workspace: Workspace,
    private readonly toolchains: readonly ReadyToolchain[],
    private readonly capability: Capability,
    pipes: readonly Pipes[],
  ) {
    this.places = new Places(pipes);
  }

  find(wanted: Toolchain): ReadyToolchain | null {
    return this.toolchains.find(({ toolchain }) => meets(toolchain, wanted)) ?? null;
  }

  execute(
    request: ExecutionRequest,
    { toolchain, starter }: ReadyToolchain,
    signal: AbortSignal,
  ): Promise<ExecutionResult> {
    return this.workspace.withSources(request.files, async (sources) => {
      const files = request.files.map((file) => file.path);
      const plan = { starter, sources, files, entry: request.entry, limits: request.limits };
      const tests: TestRun[] = [];
      let used = 0;
      for (const { id, stdin } of request.tests) {
        if (used > LARGEST_TOTAL_WALL_MS) {
          tests.push(skipped(id));
          continue;
        }
        // A place for each test and not for the request: a long request lets shorter ones pass in between.
        const run = await this.places.use(signal, (pipes) =>
          runInBox(this.machine, { plan, input: stdin, pipes, signal }),
        );
        signal.throwIfAborted();
        used += run.wallMs;
        tests.push({ id, ...run });
      }
      const { driver, assurance, accounting } = this.capability;
      return { id: request.id, driver, assurance, accounting, runner: RUNNER_VERSION, toolchain, tests };
    });
  }
}

/** As many boxes as processors, as long as each could use all the memory it may. */
export function placesFor(processors: number): number {
  const each = limitsFor('javascript').memoryBytes;
  return Math.max(1, Math.min(processors, Math.floor(freemem() / each)));
}

function skipped(id: string): TestRun {
  const nothing = new Uint8Array();
  const usage = { exitCode: null, signal: null, cpuMs: 0, wallMs: 0, peakMemoryBytes: null };
  return { id, outcome: 'skipped', ...usage, stdout: nothing, stderr: nothing, truncated: false, reason: null };
}
