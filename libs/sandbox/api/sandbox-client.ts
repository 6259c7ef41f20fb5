import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import * as z from 'zod/mini';
import * as contract from '@assay/sandbox/contract';
import type { Capability, CapabilityProblem, ExecutionRequest, ExecutionResult } from '@assay/sandbox/domain';

/**
 * No sandbox could run this now: none is configured, it cannot be reached, or it cannot do what was asked. Nothing is
 * known about the program, so the caller tries again later or lets it wait for a person.
 */
export class SandboxUnavailable extends Error {
  constructor(
    message: string,
    readonly problems: readonly CapabilityProblem[] = [],
  ) {
    super(message);
    this.name = 'SandboxUnavailable';
  }
}

export interface SandboxAddress {
  /** `unix:/path/of/socket` or `http://host:port`; null where this installation has no runner. */
  url: string | null;
  token: string | null;
}

/** Longer than the runner lets one request take, waiting for a place included. */
const EXECUTE_TIMEOUT_MS = 10 * 60_000;
/** The runner tries itself out at its start, and answers when it knows. */
const CAPABILITY_TIMEOUT_MS = 30_000;

export class SandboxClient {
  constructor(private readonly address: SandboxAddress) {}

  /** @throws SandboxUnavailable */
  async execute(request: ExecutionRequest, signal?: AbortSignal): Promise<ExecutionResult> {
    const body = JSON.stringify(
      z.encode(contract.ExecutionRequest, request as z.output<typeof contract.ExecutionRequest>),
    );
    const answer = await this.call('POST', contract.sandboxRoutes.execute, EXECUTE_TIMEOUT_MS, body, signal);
    const result = z.safeDecode(contract.ExecutionResult, answer as z.input<typeof contract.ExecutionResult>);
    if (result.success) return result.data;
    throw new SandboxUnavailable(
      `The sandbox runner answered in a way that is not understood: ${result.error.message}`,
    );
  }

  /** What can be run; never throws: a machine without a sandbox is an answer too. */
  async capability(): Promise<Capability> {
    try {
      const answer = await this.call('GET', contract.sandboxRoutes.capability, CAPABILITY_TIMEOUT_MS);
      return z.parse(contract.Capability, answer);
    } catch (error) {
      const problems =
        error instanceof SandboxUnavailable && error.problems.length > 0
          ? error.problems
          : [{ problem: String((error as Error).message), cure: 'See "npm run doctor".' }];
      return {
        ok: false,
        driver: 'none',
        assurance: 'namespace',
        accounting: 'polled',
        toolchains: [],
        concurrency: 0,
        problems,
      };
    }
  }

  private async call(
    method: string,
    path: string,
    timeoutMs: number,
    body?: string,
    signal?: AbortSignal,
  ): Promise<unknown> {
    const { url } = this.address;
    if (url === null) {
      throw new SandboxUnavailable('This installation has no sandbox runner.', [
        { problem: 'No sandbox runner is configured.', cure: 'Start one and set SANDBOX_URL to its address.' },
      ]);
    }
    const deadline = AbortSignal.timeout(timeoutMs);
    const either = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
    const { status, text } = await send({ url, token: this.address.token, method, path, body, signal: either }).catch(
      (error: Error) => {
        signal?.throwIfAborted(); // given up by the caller: no statement about the sandbox
        throw new SandboxUnavailable(`The sandbox runner at ${url} does not answer: ${error.message}.`, [
          { problem: `The sandbox runner at ${url} does not answer.`, cure: 'Look at its log and start it again.' },
        ]);
      },
    );
    const answer = jsonOf(text);
    if (status === 200 && answer !== undefined) return answer;
    if (status === 400) throw new Error(`The sandbox runner does not understand this request: ${text.slice(0, 1000)}`);
    const refusal = z.safeParse(contract.Refusal, answer);
    const problems = refusal.success ? refusal.data.problems : [];
    throw new SandboxUnavailable(
      problems[0]?.problem ?? `The sandbox runner answered with status ${status}.`,
      problems,
    );
  }
}

interface Call {
  url: string;
  token: string | null;
  method: string;
  path: string;
  body: string | undefined;
  signal: AbortSignal;
}

function send({ url, token, method, path, body, signal }: Call): Promise<{ status: number; text: string }> {
  const options: RequestOptions = {
    method,
    signal,
    agent: false, // no connection that the runner might close at the moment of its next use
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    },
  };
  return new Promise((resolve, reject) => {
    const start = url.startsWith('https:') ? httpsRequest : httpRequest;
    const request = url.startsWith('unix:')
      ? start({ ...options, socketPath: url.slice('unix:'.length), path })
      : start(new URL(path, url), options);
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject); // the runner died in the middle of its answer
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    request.end(body);
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
