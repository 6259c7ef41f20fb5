import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import type { ExecutionRequest, Outcome, TestInput, TestRun } from '@assay/sandbox/domain';
import { collectOutput } from '../bubblewrap/output';
import { notRun, type Engine, type Starters, type Submission } from '../engine';
import type { InstalledToolchain } from '../languages/language';
import type { Workspace } from '../workspace';

/**
 * For demonstrations on machines that have no sandbox: WebAssembly in a child process without an environment, ended at
 * the limits of time and output. It is no boundary for marks, and its results say so (assurance `demo`).
 */
export class DemoEngine implements Engine {
  readonly accounting = 'polled';
  readonly canBuild = false;

  constructor(private readonly workspace: Workspace) {}

  refuses(request: ExecutionRequest): string | null {
    if (request.interactor !== undefined) return 'The demonstration lets no two programs talk.';
    return request.collect === undefined ? null : 'The demonstration takes no files out.';
  }

  begin(request: ExecutionRequest, { program }: Starters, signal: AbortSignal): Submission {
    const tests: TestRun[] = [];
    return {
      build: null,
      tests,
      get isDone() {
        return tests.length === request.tests.length;
      },
      go: async (mayGoOn) => {
        for (const test of request.tests.slice(tests.length)) {
          tests.push(await this.run(request, program, test, signal));
          signal.throwIfAborted();
          if (!mayGoOn()) return;
        }
      },
    };
  }

  async close(): Promise<void> {}

  private run(request: ExecutionRequest, starter: InstalledToolchain, test: TestInput, signal: AbortSignal) {
    const own = new Set(test.files?.map((file) => file.path));
    const files = [...request.files.filter((file) => !own.has(file.path)), ...(test.files ?? [])];
    return this.workspace.withSources(files, (folder) => {
      const names = files.map((file) => file.path);
      const command = starter.command({ entry: request.entry, files: names, built: [] }, request.limits);
      return inChild([...command, ...(test.args ?? [])], folder, { request, test, signal });
    });
  }
}

interface Circumstances {
  request: ExecutionRequest;
  test: TestInput;
  signal: AbortSignal;
}

async function inChild(
  [program = '', ...parameters]: string[],
  folder: string,
  { request: { limits }, test, signal }: Circumstances,
): Promise<TestRun> {
  const started = performance.now();
  const child = spawn(program, parameters, { cwd: folder, env: {}, stdio: ['pipe', 'pipe', 'pipe'] });
  let stopped: Outcome | null = null;
  const stop = (why: Outcome) => {
    stopped ??= why;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => stop('wall'), limits.wallMs);
  const cancel = () => stop('driver-error');
  signal.addEventListener('abort', cancel);
  const output = collectOutput(child.stdout, child.stderr, limits.outputBytes, () => stop('output'));
  child.stdin.on('error', () => {}); // it has ended without reading all
  child.stdin.end(test.stdin);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null)).once('close', (exit) => resolve(exit));
  });
  clearTimeout(timer);
  signal.removeEventListener('abort', cancel);
  const outcome: Outcome = stopped ?? (code === null ? 'signalled' : 'exited');
  const wallMs = Math.round(performance.now() - started);
  const usage = { exitCode: outcome === 'exited' ? code : null, cpuMs: wallMs, wallMs };
  return { ...notRun(test.id, outcome), ...(await output), ...usage };
}
