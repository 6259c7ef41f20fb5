import * as z from 'zod/mini';
import * as contract from '@assay/sandbox/contract';
import { callRunner, jsonOf, type RunnerCall } from './runner-call';
import { SandboxBusy, SandboxFailed, SandboxUnavailable } from './unavailable';

/** Longer than the runner lets one request take, waiting for a place included. */
const EXECUTE_TIMEOUT_MS = 10 * 60_000;
/** The runner tries itself out at its start, and answers when it knows. */
const CAPABILITY_TIMEOUT_MS = 30_000;
const LOOK_EVERY_MS = 10_000;
const LOOK_TIMEOUT_MS = 8_000;
/** After so many looks in vain the request is lost: told within a minute, and tried elsewhere. */
const LOOKS_IN_VAIN = 2;
/** It cannot do this now, it does not let us in, or what stands before it does not reach it. */
const NOT_NOW: readonly number[] = [401, 502, 503, 504];

/** One runner of perhaps several. */
export class RunnerAddress {
  constructor(
    readonly url: string,
    private readonly token: string | null,
  ) {}

  /**
   * The answer to a request, and SandboxUnavailable as soon as it is clear that none will come.
   * @throws SandboxFailed where this very request is what the runner fails at
   */
  async execute(id: string, body: string, signal?: AbortSignal): Promise<unknown> {
    const lost = new AbortController();
    const watch = this.watch(id, lost);
    const either = signal === undefined ? lost.signal : AbortSignal.any([signal, lost.signal]);
    try {
      return await this.call(
        { method: 'POST', path: contract.sandboxRoutes.execute, body, signal: either },
        EXECUTE_TIMEOUT_MS,
      );
    } catch (error) {
      signal?.throwIfAborted(); // given up by the caller: no statement about the sandbox
      throw error;
    } finally {
      clearInterval(watch);
    }
  }

  capability(): Promise<unknown> {
    return this.call({ method: 'GET', path: contract.sandboxRoutes.capability }, CAPABILITY_TIMEOUT_MS);
  }

  /** How a request stands that was sent here. */
  async stateOf(id: string): Promise<z.output<typeof contract.QueueState>> {
    const path = `${contract.sandboxRoutes.queue}?id=${encodeURIComponent(id)}`;
    return z.parse(contract.QueueState, await this.call({ method: 'GET', path }, LOOK_TIMEOUT_MS));
  }

  /** A runner that hangs, or that forgot the request, would otherwise be waited for in vain. */
  private watch(id: string, lost: AbortController): NodeJS.Timeout {
    let inVain = 0;
    const look = async () => {
      const isThere = await this.stateOf(id).then(
        (state) => state.isKnown,
        () => false,
      );
      inVain = isThere ? 0 : inVain + 1;
      if (inVain >= LOOKS_IN_VAIN) lost.abort(new Error('It has lost the request'));
    };
    return setInterval(() => void look(), LOOK_EVERY_MS);
  }

  private async call(call: Omit<RunnerCall, 'url' | 'token' | 'signal'> & { signal?: AbortSignal }, timeoutMs: number) {
    const deadline = AbortSignal.timeout(timeoutMs);
    const signal = call.signal === undefined ? deadline : AbortSignal.any([call.signal, deadline]);
    const { status, text, isBusy } = await callRunner({ ...call, url: this.url, token: this.token, signal }).catch(
      (error: Error) => {
        const problem = `The sandbox runner at ${this.url} does not answer.`;
        throw new SandboxUnavailable(`${problem.slice(0, -1)}: ${error.message}.`, [
          { problem, cure: 'Look at its log and start it again.' },
        ]);
      },
    );
    const answer = jsonOf(text);
    if (status === 200 && answer !== undefined) return answer;
    if (status === 400) throw new Error(`The sandbox runner does not understand this request: ${text.slice(0, 1000)}`);
    const refusal = z.safeParse(contract.Refusal, answer);
    const problems = refusal.success ? refusal.data.problems : [];
    const Reason = isBusy ? SandboxBusy : NOT_NOW.includes(status) ? SandboxUnavailable : SandboxFailed;
    throw new Reason(problems[0]?.problem ?? `The sandbox runner answered with status ${status}.`, problems);
  }
}
