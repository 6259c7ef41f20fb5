import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import * as contract from '@assay/sandbox/contract';
import { LARGEST_REQUEST_BYTES, sandboxRoutes } from '@assay/sandbox/contract';
import type { Capability } from '@assay/sandbox/domain';
import { QueueFull } from './places';
import { CannotRun, type Runner } from './runner';

export interface Service {
  capability: Capability;
  /** Null where nothing can be run. */
  runner: Runner | null;
}

const RETRY_AFTER_SECONDS = 5;

/** Few routes; what `service` gives settles when the self-test has ended. */
export function httpServer(service: () => Promise<Service>, token: string | null): Server {
  return createServer((request, response) => {
    handle(request, response, service(), token).catch((error: Error) => {
      if (response.destroyed) return; // whoever asked has gone
      if (error instanceof CannotRun) return refuse(response, 503, error.message);
      if (error instanceof QueueFull) {
        response.setHeader('retry-after', RETRY_AFTER_SECONDS);
        return refuse(response, 503, 'Too many programs wait to be run.', 'Try again in a moment.');
      }
      console.error(`${request.method} ${request.url} failed:`, error);
      answer(response, 500, { problems: [{ problem: 'The runner failed.', cure: 'Its log says more.' }] });
    });
  });
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  service: Promise<Service>,
  token: string | null,
) {
  const route = `${request.method} ${request.url}`;
  if (route === `GET ${sandboxRoutes.health}`) return answer(response, 200, { status: 'ok' });
  if (token !== null && !isBearer(request, token)) return refuse(response, 401, 'The token is missing or wrong.');
  if (route === `GET ${sandboxRoutes.capability}`) return answer(response, 200, (await service).capability);
  if (route.startsWith(`GET ${sandboxRoutes.queue}`)) return queue(request, response, await service);
  if (route === `POST ${sandboxRoutes.execute}`) return execute(request, response, await service);
  return refuse(response, 404, 'There is no such route.');
}

/** How a request stands that somebody waits for, by the id it was sent with. */
function queue(request: IncomingMessage, response: ServerResponse, { runner }: Service): void {
  const id = new URL(request.url ?? '', 'http://runner').searchParams.get('id') ?? '';
  answer(response, 200, runner?.stateOf(id) ?? { waiting: 0, ahead: null, isKnown: false });
}

async function execute(request: IncomingMessage, response: ServerResponse, { capability, runner }: Service) {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const body = await read(request);
  if (body === null) return refuse(response, 413, `A request may have ${LARGEST_REQUEST_BYTES} bytes.`);
  const parsed = parse(body);
  if (!parsed.success) return refuse(response, 400, z.prettifyError(parsed.error));
  if (!capability.ok || runner === null) return answer(response, 503, { problems: capability.problems });
  const result = await runner.execute(parsed.data, gone.signal);
  answer(response, 200, z.encode(contract.ExecutionResult, result as z.output<typeof contract.ExecutionResult>));
}

function parse(body: string) {
  let json: unknown = null;
  try {
    json = JSON.parse(body);
  } catch {
    // not JSON at all: the shape below says what is missing
  }
  return z.safeDecode(contract.ExecutionRequest, json as z.input<typeof contract.ExecutionRequest>);
}

/** Null when there is more than may be. */
async function read(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_REQUEST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isBearer(request: IncomingMessage, token: string): boolean {
  const [given, wanted] = [Buffer.from(request.headers.authorization ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function refuse(response: ServerResponse, status: number, problem: string, cure = 'See docs/sandbox.md.'): void {
  answer(response, status, { problems: [{ problem, cure }] });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
