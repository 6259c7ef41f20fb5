import {
  LARGEST_TOTAL_WALL_MS,
  type Build,
  type ExecutionRequest,
  type TestInput,
  type TestRun,
} from '@assay/sandbox/domain';
import { runTest, type BoxRun } from '../boxes/run-test';
import type { Box, Built } from '../boxes/slot';
import { notRun, type Starters, type Submission } from '../engine';
import type { BoxEngine } from './box-engine';
import { buildProgram, isBuilt } from './build';
import { talk } from './interaction';
import { testOrder, type KnownProgram } from './program';

/** Of the same request twice: once it may have been the box, twice it is the machine. */
const TRIES = 2;

/** One request in boxes of its own: all tests in one box after the other, or each in another one. */
export class BoxSubmission implements Submission {
  build: Build | null = null;
  readonly tests: TestRun[] = [];
  private readonly program: KnownProgram;
  private readonly interactor: KnownProgram | null;
  private built: { program: Built | null; interactor: Built | null } | null = null;
  private box: Box | null = null;
  private usedMs = 0;

  constructor(
    private readonly engine: BoxEngine,
    private readonly request: ExecutionRequest,
    starters: Starters,
    private readonly signal: AbortSignal,
  ) {
    const { toolchain, entry, files, interactor } = request;
    this.program = { toolchain, entry, files, starter: starters.program };
    this.interactor =
      interactor && starters.interactor
        ? {
            toolchain: interactor.toolchain,
            entry: interactor.entry,
            files: interactor.files,
            starter: starters.interactor,
          }
        : null;
  }

  get isDone(): boolean {
    return this.tests.length === this.request.tests.length;
  }

  async go(mayGoOn: () => boolean): Promise<void> {
    try {
      this.built ??= await this.buildAll();
      if (this.built === null) return;
      for (const test of this.request.tests.slice(this.tests.length)) {
        const found =
          this.usedMs > LARGEST_TOTAL_WALL_MS ? notRun(test.id, 'skipped') : { id: test.id, ...(await this.run(test)) };
        this.signal.throwIfAborted();
        this.usedMs += found.wallMs;
        this.tests.push(found);
        if (!mayGoOn()) return;
      }
    } finally {
      this.leaveBox(); // also when others have the place for a while: a box that waits would take memory from them
    }
  }

  /** Null when there is nothing to run, which then stands at every test. */
  private async buildAll() {
    const program = await buildProgram(this.engine, this.program, this.signal);
    this.build = program?.build ?? null;
    const failed = program !== null && !isBuilt(program) ? program.build : null;
    const interactor =
      failed || !this.interactor ? null : await buildProgram(this.engine, this.interactor, this.signal);
    if (failed === null && (interactor === null || isBuilt(interactor))) {
      return { program: program?.built ?? null, interactor: interactor?.built ?? null };
    }
    const ours = failed?.outcome === 'driver-error' || failed === null;
    const reason =
      failed === null ? 'The interactor of the task cannot be built.' : Buffer.from(failed.messages).toString();
    for (const { id } of this.request.tests) {
      this.tests.push(ours ? notRun(id, 'driver-error', reason) : notRun(id, 'not-built'));
    }
    return null;
  }

  /** A box that ended without a reason takes no test with it: that one is tried again in a box of its own. */
  private async run(test: TestInput): Promise<BoxRun> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const found = await (this.interactor ? this.runWithInteractor(test) : this.runAlone(test));
      this.signal.throwIfAborted();
      if (found === null || tries > 0 || this.request.isolation === 'per-test') this.leaveBox();
      if (found !== null) return found;
    }
    return notRun(test.id, 'driver-error', 'The box ended unexpectedly, twice.');
  }

  private async runAlone(test: TestInput): Promise<BoxRun | null> {
    if (this.box === null || this.box.isClosed) {
      this.leaveBox();
      this.box = await this.engine.slots.acquire(this.request.limits.diskBytes);
      this.box.slot.place(this.box, this.program.files, this.built?.program ?? null);
    }
    const { limits, collect = null } = this.request;
    const order = testOrder(this.program, this.built?.program ?? null, test, limits, {
      needsDataLimit: this.engine.needsDataLimit,
      collect,
    });
    return runTest(this.box, order, { signal: this.signal });
  }

  private runWithInteractor(test: TestInput): Promise<BoxRun | null> {
    const { request, program, interactor, built, engine, signal } = this;
    if (!interactor || !request.interactor) throw new Error('There is no interactor.');
    return talk(engine, test, signal, {
      program: { program, built: built?.program ?? null, limits: request.limits, collect: request.collect ?? null },
      interactor: {
        program: interactor,
        built: built?.interactor ?? null,
        limits: request.interactor.limits,
        collect: null,
      },
    });
  }

  private leaveBox(): void {
    if (this.box !== null) this.engine.slots.release(this.box);
    this.box = null;
  }
}
