import { PLAYED_TIME_HEADER, writePlayedTime, type PlayedTime } from '@assay/platform/contract';

/** A refusal or a fault as the API told it. */
export class ApiProblem extends Error {
  constructor(
    readonly request: string,
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(`${request} answered ${status} ${code}: ${detail}`);
  }
}

/** One browser's worth of HTTP: keeps its cookies, speaks JSON, throws what is refused. */
export class Client {
  constructor(
    readonly url: string,
    private readonly cookies = new Map<string, string>(),
    private readonly time: PlayedTime | null = null,
  ) {}

  /** The same browser, when its requests happen at another time. */
  at(time: PlayedTime): Client {
    return new Client(this.url, this.cookies, time);
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }
  post<T>(path: string, body?: unknown): Promise<T> {
    return this.send<T>('POST', path, body ?? {});
  }
  put<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>('PUT', path, body);
  }

  async upload<T>(path: string, bytes: Uint8Array, type: string): Promise<T> {
    const headers = { ...this.headers(), 'content-type': type };
    return this.read(
      await fetch(this.address(path), { method: 'POST', headers, body: bytes as never }),
      `POST ${path}`,
    );
  }

  async text(path: string): Promise<string> {
    const response = await fetch(new URL(path, this.url), { headers: this.headers() });
    if (!response.ok) throw new ApiProblem(`GET ${path}`, response.status, 'HTTP', await response.text());
    return response.text();
  }

  /** For a browser that is to go on as this client. */
  cookiePairs(): readonly (readonly [name: string, value: string])[] {
    return [...this.cookies];
  }

  private async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const sent = { method, headers: this.headers(), body: body === undefined ? undefined : JSON.stringify(body) };
    return this.read(await fetch(this.address(path), sent), `${method} ${path}`);
  }

  private address(path: string): URL {
    return new URL(path.startsWith('/') ? path : `/api/${path}`, this.url);
  }

  private async read<T>(response: Response, request: string): Promise<T> {
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const text = await response.text();
    if (response.ok) return (text ? JSON.parse(text) : undefined) as T;
    const problem = (safeJson(text) ?? {}) as { code?: string; title?: string; detail?: string; errors?: unknown };
    const told = [problem.title, problem.detail, problem.errors && JSON.stringify(problem.errors)];
    throw new ApiProblem(request, response.status, problem.code ?? 'HTTP', told.filter(Boolean).join(' '));
  }

  private headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const time = this.time && { [PLAYED_TIME_HEADER]: writePlayedTime(this.time) };
    return { 'content-type': 'application/json', ...(cookie ? { cookie } : {}), ...time };
  }

  private keep(cookie: string) {
    const [pair = ''] = cookie.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (value) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Asks again until there is an answer. @throws after the patience is used up, naming what was waited for. */
export async function until<T>(what: string, ask: () => Promise<T | null>, patienceMs = 300_000): Promise<T> {
  const end = Date.now() + patienceMs;
  for (let pause = 20; ; pause = Math.min(pause * 1.5, 500)) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`Waited too long for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Runs all, a few at a time, and keeps their order. */
export async function inParallel<In, Out>(
  inputs: readonly In[],
  most: number,
  work: (input: In, index: number) => Promise<Out>,
) {
  const outputs: Out[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < inputs.length; index = next++)
      outputs[index] = await work(inputs[index] as In, index);
  };
  await Promise.all(Array.from({ length: Math.min(most, inputs.length) }, worker));
  return outputs;
}
