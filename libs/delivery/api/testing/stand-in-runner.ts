import * as contract from '@assay/sandbox/contract';
import { utf8, type Capability, type ExecutionResult, type Toolchain } from '@assay/sandbox/domain';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';

const PYTHON: readonly Toolchain[] = [{ language: 'python', version: '3.11.2' }];

/**
 * Speaks the protocol of the runner and prints for every test what it was given on standard input. The runner itself
 * has tests of its own; here it only matters what becomes of its answers.
 */
export async function standInRunner({ understands = true } = {}) {
  let toolchains: readonly Toolchain[] = PYTHON;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url === contract.sandboxRoutes.capability) {
        return response.setHeader('content-type', 'application/json').end(JSON.stringify(offers(toolchains)));
      }
      if (!understands) return response.writeHead(400).end();
      const asked = z.decode(contract.ExecutionRequest, JSON.parse(Buffer.concat(chunks).toString()));
      const result: ExecutionResult = {
        id: asked.id,
        driver: 'stand-in',
        assurance: 'namespace',
        accounting: 'polled',
        runner: '2',
        toolchain: { language: 'python', version: '3.11.2' },
        tests: asked.tests.map(({ id, stdin }) => ({
          ...{ id, outcome: 'exited', exitCode: 0, signal: null, cpuMs: 12, wallMs: 15, peakMemoryBytes: 9_800_000 },
          ...{ stdout: stdin, stderr: utf8(''), truncated: false, reason: null },
        })),
      };
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(z.encode(contract.ExecutionResult, result as z.output<typeof contract.ExecutionResult>)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    offer: (offered: readonly Toolchain[] = PYTHON) => (toolchains = offered),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const offers = (toolchains: readonly Toolchain[]): Capability => ({
  ...{ ok: true, driver: 'stand-in', assurance: 'namespace', accounting: 'polled', concurrency: 2, problems: [] },
  toolchains,
});
