import { ExecutionRequest, ExecutionResult, sandboxRoutes } from '@assay/sandbox/contract';
import { utf8, type Outcome, type TestRun } from '@assay/sandbox/domain';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';

type Request = z.output<typeof ExecutionRequest>;

/**
 * The other side of the runner's wire, for tests of the bank. Programs are not run; the first line of `solution.py` says
 * what they do: "# prints", "# cpu", "# signalled" …; "# prints" gives back what stands on standard input.
 */
export async function startRunner() {
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = (body: unknown) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (request.url === sandboxRoutes.capability) return answer(capability);
      const asked = z.decode(ExecutionRequest, JSON.parse(Buffer.concat(chunks).toString()));
      requests.push(asked);
      answer(z.encode(ExecutionResult, resultOf(asked) as z.output<typeof ExecutionResult>));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

const capability = {
  ...{ ok: true, driver: 'test', assurance: 'namespace', accounting: 'polled', concurrency: 2, problems: [] },
  toolchains: [{ language: 'python', version: '3.11.2' }],
};

function resultOf(asked: Request) {
  const [source] = asked.files.filter(({ path }) => path === 'solution.py' || path === 'generate.py');
  const [, does = 'prints'] = /^# (\S+)/.exec(new TextDecoder().decode(source?.content)) ?? [];
  const tests = asked.tests.map(({ id, stdin, args }, index): TestRun => {
    // what is wrong is wrong on the second check, so that there is something to pass before it
    const outcome = does === 'prints' || does === 'wrong' || index === 0 ? 'exited' : (does as Outcome);
    const printed =
      does === 'wrong' && id !== 'c1' ? utf8('"something else"') : args ? utf8(`made of ${args[0]}`) : stdin;
    return {
      ...{ id, outcome, exitCode: outcome === 'exited' ? 0 : null, signal: null, cpuMs: 40, wallMs: 60 },
      ...{ peakMemoryBytes: 9_000_000, stdout: printed, stderr: utf8(''), truncated: false, reason: null },
    };
  });
  return {
    ...{ id: asked.id, driver: 'test', assurance: 'namespace', accounting: 'polled', runner: '2' },
    toolchain: { language: 'python', version: '3.11.2' },
    tests,
  };
}
