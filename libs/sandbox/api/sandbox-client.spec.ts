import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { limitsFor, utf8, type ExecutionRequest } from '@assay/sandbox/domain';
import { SandboxClient } from './sandbox-client';
import { SandboxBusy, SandboxFailed, SandboxUnavailable } from './unavailable';

const request: ExecutionRequest = {
  id: 'r1',
  toolchain: { language: 'python', version: '3' },
  entry: 'main.py',
  files: [{ path: 'main.py', content: utf8('print(1)') }],
  tests: [{ id: 't1', stdin: utf8('') }],
  limits: limitsFor('python'),
};

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A runner that answers every request so. */
async function answers(status: number, headers: Record<string, string> = {}, body = '{}'): Promise<string> {
  const server = createServer((asked, response) => {
    asked.resume().on('end', () => response.writeHead(status, headers).end(body));
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
async function outcome(...urls: string[]): Promise<unknown> {
  return new SandboxClient({ url: urls.join(), token: null }).execute(request).catch((error: unknown) => error);
}

describe('what comes of a request that has no result', () => {
  it.each([413, 500, 404])(
    'is a failed run where the runner answers with %s: it is not tried for ever',
    async (status) => {
      const error = await outcome(await answers(status));
      expect(error).toBeInstanceOf(SandboxFailed);
      expect(error).not.toBeInstanceOf(SandboxUnavailable);
    },
  );

  it.each([401, 502, 503])('waits for a sandbox where the runner answers with %s', async (status) => {
    const error = await outcome(await answers(status));
    expect(error).toBeInstanceOf(SandboxUnavailable);
    expect(error).not.toBeInstanceOf(SandboxBusy);
  });

  it('waits where no runner is there, and says that one is busy where its queue is full', async () => {
    expect(await outcome('unix:/nonexistent/none.sock')).toBeInstanceOf(SandboxUnavailable);
    expect(await outcome(await answers(503, { 'retry-after': '5' }))).toBeInstanceOf(SandboxBusy);
  });

  it('is a failed run where the answer is not understood', async () => {
    expect(await outcome(await answers(200, {}, '{"id":1}'))).toBeInstanceOf(SandboxFailed);
  });

  it('is a failed run where one of several runners failed, whichever of them came first', async () => {
    const urls = [await answers(500), await answers(503)];
    for (const order of [urls, [...urls].reverse()]) expect(await outcome(...order)).toBeInstanceOf(SandboxFailed);
  });
});
