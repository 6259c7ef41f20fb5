import { LARGEST_TOTAL_WALL_MS, type ExecutionRequest, type TestInput, type TestRun } from '@assay/sandbox/domain';
import { runInBox, type Machine } from '../bubblewrap/box';
import { makePipes, type Pipes } from '../bubblewrap/pipes';
import { notRun, type Engine, type Starters, type Submission } from '../engine';
import type { InstalledToolchain } from '../languages/language';
import type { Workspace } from '../workspace';

/**
 * Where the helper is missing: bubblewrap alone, a box for each test, started by the runner itself. It cannot build, for
 * what a build makes would have to be fetched from a folder that a program can write to.
 */
export class PlainEngine implements Engine {
  readonly accounting;
  readonly canBuild = false;
  private readonly pipes: Pipes[] = [];

  constructor(
    private readonly machine: Machine,
    private readonly workspace: Workspace,
    readonly userInside?: string,
  ) {
    this.accounting = machine.accounting.kind;
  }

  refuses(request: ExecutionRequest, { build }: InstalledToolchain): string | null {
    const wants = [
      build !== null && 'build programs',
      request.collect !== undefined && 'take files out of a box',
      request.interactor !== undefined && 'let two programs talk',
    ].find((want) => want !== false);
    return wants === undefined ? null : `Without its helper this runner cannot ${wants}.`;
  }

  begin(request: ExecutionRequest, { program }: Starters, signal: AbortSignal): Submission {
    return new PlainSubmission(request, (test) => this.run(request, program, test, signal), signal);
  }

  async close(): Promise<void> {}

  private run(request: ExecutionRequest, starter: InstalledToolchain, test: TestInput, signal: AbortSignal) {
    const { stdin, args = [], files = [] } = test;
    const own = new Set(files.map((file) => file.path));
    const all = [...request.files.filter((file) => !own.has(file.path)), ...files];
    return this.workspace.withSources(all, async (sources) => {
      const names = all.map((file) => file.path);
      const plan = { starter, sources, files: names, entry: request.entry, args, limits: request.limits };
      const pipes = this.pipes.pop() ?? (await makePipes());
      try {
        return { id: test.id, ...(await runInBox(this.machine, { plan, input: stdin, pipes, signal })) };
      } finally {
        this.pipes.push(pipes);
      }
    });
  }
}

class PlainSubmission implements Submission {
  readonly build = null;
  readonly tests: TestRun[] = [];
  private usedMs = 0;

  constructor(
    private readonly request: ExecutionRequest,
    private readonly run: (test: TestInput) => Promise<TestRun>,
    private readonly signal: AbortSignal,
  ) {}

  get isDone(): boolean {
    return this.tests.length === this.request.tests.length;
  }

  async go(mayGoOn: () => boolean): Promise<void> {
    for (const test of this.request.tests.slice(this.tests.length)) {
      const found = this.usedMs > LARGEST_TOTAL_WALL_MS ? notRun(test.id, 'skipped') : await this.run(test);
      this.signal.throwIfAborted();
      this.usedMs += found.wallMs;
      this.tests.push(found);
      if (!mayGoOn()) return;
    }
  }
}
