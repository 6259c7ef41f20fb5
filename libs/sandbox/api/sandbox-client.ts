import * as z from 'zod/mini';
import * as contract from '@assay/sandbox/contract';
import type { Capability, CapabilityProblem, ExecutionRequest, ExecutionResult } from '@assay/sandbox/domain';
import { RunnerAddress } from './runner-address';
import { SandboxBusy, SandboxError, SandboxFailed, SandboxUnavailable } from './unavailable';

export interface SandboxAddress {
  /**
   * `unix:/path/of/socket` or `http://host:port`, or several of them with commas between; null where this installation
   * has no runner.
   */
  url: string | null;
  token: string | null;
}

/** The runners of this installation: what one of them fails to do is tried with the next one. */
export class SandboxClient {
  private readonly runners: readonly RunnerAddress[];
  private turn = 0;

  constructor({ url, token }: SandboxAddress) {
    const urls = (url ?? '').split(',').map((one) => one.trim());
    this.runners = urls.filter((one) => one !== '').map((one) => new RunnerAddress(one, token));
  }

  /** @throws SandboxFailed where any runner took the request and failed, SandboxBusy, SandboxUnavailable */
  async execute(request: ExecutionRequest, signal?: AbortSignal): Promise<ExecutionResult> {
    const body = JSON.stringify(
      z.encode(contract.ExecutionRequest, request as z.output<typeof contract.ExecutionRequest>),
    );
    const errors: SandboxError[] = [];
    for (const runner of this.inTurn()) {
      try {
        return understood(await runner.execute(request.id, body, signal));
      } catch (error) {
        if (!(error instanceof SandboxError)) throw error;
        errors.push(error);
      }
    }
    throw mostTelling(errors) ?? notConfigured();
  }

  /** How many requests come before the one of this id; null when it does not wait, or nobody knows. */
  async queuePosition(id: string): Promise<number | null> {
    const states = await Promise.allSettled(this.runners.map((runner) => runner.stateOf(id)));
    const waiting = states.find((state) => state.status === 'fulfilled' && state.value.ahead !== null);
    return waiting?.status === 'fulfilled' ? waiting.value.ahead : null;
  }

  /** What can be run, by all runners together; never throws: a machine without a sandbox is an answer too. */
  async capability(): Promise<Capability> {
    if (this.runners.length === 0) return unable(notConfigured());
    const [first, ...others] = await Promise.all(this.runners.map(capabilityOf));
    return others.reduce(together, first as Capability);
  }

  /** Each request begins with another one. */
  private inTurn(): readonly RunnerAddress[] {
    this.turn += 1;
    const first = this.turn % Math.max(1, this.runners.length);
    return [...this.runners.slice(first), ...this.runners.slice(0, first)];
  }
}

function understood(answer: unknown): ExecutionResult {
  const result = z.safeDecode(contract.ExecutionResult, answer as z.input<typeof contract.ExecutionResult>);
  if (result.success) return result.data;
  throw new SandboxFailed(`The sandbox runner answered in a way that is not understood: ${result.error.message}`);
}

/** Of several runners: a failure is not to be taken for the absence of a sandbox, or it would be tried for ever. */
function mostTelling(errors: readonly SandboxError[]): SandboxError | undefined {
  const of = (Kind: typeof SandboxFailed | typeof SandboxBusy) => errors.find((error) => error instanceof Kind);
  return of(SandboxFailed) ?? of(SandboxBusy) ?? errors.at(-1);
}

async function capabilityOf(runner: RunnerAddress): Promise<Capability> {
  try {
    return z.parse(contract.Capability, await runner.capability());
  } catch (error) {
    return unable(error as Error);
  }
}

function unable(error: Error): Capability {
  const problems: readonly CapabilityProblem[] =
    error instanceof SandboxError && error.problems.length > 0
      ? error.problems
      : [{ problem: error.message, cure: 'See "npm run doctor".' }];
  const nothing = { toolchains: [], concurrency: 0, problems };
  return { ok: false, driver: 'none', assurance: 'namespace', accounting: 'polled', ...nothing };
}

/** A request goes to the first that can: what any of them offers can be had. The weaker assurance is the one to name. */
function together(one: Capability, other: Capability): Capability {
  const [lead, second] = one.ok ? [one, other] : [other, one];
  const known = new Set(lead.toolchains.map(({ language, version }) => `${language} ${version}`));
  const isDemo = [lead, second].some(({ ok, assurance }) => ok && assurance === 'demo');
  return {
    ...lead,
    assurance: isDemo ? 'demo' : lead.assurance,
    toolchains: [
      ...lead.toolchains,
      ...second.toolchains.filter(({ language, version }) => !known.has(`${language} ${version}`)),
    ],
    concurrency: lead.concurrency + second.concurrency,
    problems: [...lead.problems, ...second.problems],
  };
}

function notConfigured(): SandboxUnavailable {
  return new SandboxUnavailable('This installation has no sandbox runner.', [
    { problem: 'No sandbox runner is configured.', cure: 'Start one and set SANDBOX_URL to its address.' },
  ]);
}
