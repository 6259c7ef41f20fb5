import { ExecutionRequest, ExecutionResult, sandboxRoutes } from '@assay/sandbox/contract';
import { utf8, type TestRun } from '@assay/sandbox/domain';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';

type Request = z.output<typeof ExecutionRequest>;

/**
 * The other side of the runner's wire, for tests of marking: programs are not run, they are printed. Whatever text the
 * candidate's file holds between quotes is the output. It can be told to fail as a runner does.
 */
export async function startRunner() {
  const requests: Request[] = [];
  let mode: 'works' | 'fails' | 'breaks' | 'full' | 'away' | 'demonstrates' | 'misprints' = 'works';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = (status: number, body: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      };
      if (mode === 'away') return answer(503, { problems: [{ problem: 'No namespace can be made.', cure: 'Ask.' }] });
      if (request.url === sandboxRoutes.capability)
        return answer(200, { ...capability, ...(mode === 'demonstrates' && { assurance: 'demo' }) });
      if (mode === 'breaks') return answer(500, { problems: [{ problem: 'The runner failed.', cure: 'Its log.' }] });
      if (mode === 'full') response.setHeader('retry-after', 5);
      if (mode === 'full') return answer(503, { problems: [{ problem: 'Too many programs wait.', cure: 'Later.' }] });
      const asked = z.decode(ExecutionRequest, JSON.parse(Buffer.concat(chunks).toString()));
      requests.push(asked);
      answer(200, z.encode(ExecutionResult, result(asked, mode) as z.output<typeof ExecutionResult>));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    be: (next: typeof mode) => (mode = next),
    close: () => new Promise((closed) => server.close(closed)),
  };
}

const capability = {
  ...{ ok: true, driver: 'test', assurance: 'namespace', accounting: 'polled', concurrency: 2, problems: [] },
  toolchains: [{ language: 'python', version: '3.11.2' }],
};

function result(asked: Request, mode: string) {
  const isFailing = mode === 'fails';
  const source = new TextDecoder().decode(asked.files.find(({ path }) => path === 'solution.py')?.content);
  const printed = mode === 'misprints' ? 'other' : (/"(.*)"/.exec(source)?.[1] ?? '');
  const run = (id: string): TestRun => ({
    ...{ id, outcome: isFailing ? 'driver-error' : 'exited', exitCode: 0, signal: null, cpuMs: 1, wallMs: 1 },
    ...{ peakMemoryBytes: null, stdout: utf8(printed), stderr: utf8(''), truncated: false, reason: null },
  });
  const tests = asked.tests.map(({ id }) => run(id));
  return {
    id: asked.id,
    driver: 'test',
    assurance: 'namespace',
    accounting: 'polled',
    runner: '2',
    toolchain: { ...asked.toolchain, version: '3.11.2' },
    tests,
  } as const;
}
