import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import * as contract from '@assay/sandbox/contract';
import { sandboxRoutes } from '@assay/sandbox/contract';
import { LARGEST_REQUEST_BYTES, type Capability } from '@assay/sandbox/domain';
import { QueueFull } from './places';
import { Results } from './run/results';
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
  if (route.startsWith(`GET ${sandboxRoutes.queue}`)) return queue(request, response, await soFar(service));
  if (route === `POST ${sandboxRoutes.execute}`) return execute(request, response, await service);
  return refuse(response, 404, 'There is no such route.');
}

/** Null while the self-test goes on: what was asked meanwhile waits for its end. */
const soFar = (service: Promise<Service>) => Promise.race([service, Promise.resolve(null)]);

/** How a request stands that somebody waits for, by the id it was sent with. */
function queue(request: IncomingMessage, response: ServerResponse, service: Service | null): void {
  const id = new URL(request.url ?? '', 'http://runner').searchParams.get('id') ?? '';
  answer(response, 200, service?.runner?.stateOf(id) ?? { waiting: 0, ahead: null, isKnown: service === null });
}

const results = new Results();

async function execute(request: IncomingMessage, response: ServerResponse, { capability, runner }: Service) {
  const gone = new AbortController();
  response.on('close', () => response.writableFinished || gone.abort());
  const body = await read(request);
  if (body === null) return refuse(response, 413, `A request may have ${LARGEST_REQUEST_BYTES} bytes.`);
  const raw = jsonOf(body);
  const key = results.keyOf(raw);
  const known = key === null ? null : results.find(key, (raw as { id: string }).id);
  if (known !== null) return answerText(response, 200, known); // it was understood the first time
  const parsed = z.safeDecode(contract.ExecutionRequest, raw as z.input<typeof contract.ExecutionRequest>);
  if (!parsed.success) return refuse(response, 400, z.prettifyError(parsed.error));
  if (!capability.ok || runner === null) return answer(response, 503, { problems: capability.problems });
  const result = await runner.execute(parsed.data, gone.signal);
  const encoded = z.encode(contract.ExecutionResult, result as z.output<typeof contract.ExecutionResult>);
  if (key !== null) results.add(key, parsed.data, result, encoded);
  answer(response, 200, encoded);
}

/** Null for what is not JSON at all: its shape then says what is missing. */
function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
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
  answerText(response, status, JSON.stringify(body));
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
