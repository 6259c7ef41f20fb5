import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** No sandbox of its own: it is in ours, where no namespace can be made. The network ends at our own files. */
const OPTIONS = [
  '--headless',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--disable-features=Translate,MediaRouter,OptimizationHints,DialMediaRouteProvider,Vulkan',
  '--use-gl=disabled',
  '--mute-audio',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--lang=en',
  '--user-data-dir=/tmp/browser',
  '--remote-debugging-pipe',
];

type Answer = {
  id?: number;
  method?: string;
  params?: never;
  result?: never;
  error?: { message: string };
  sessionId?: string;
};
type Listener = (params: never) => void;

/** The protocol of the developer tools over a pipe: no port that a page could find. */
export class Browser {
  version = '';
  private readonly waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  private readonly listeners = new Map<string, Listener[]>();
  private asked = 0;
  private rest = '';
  private readonly out: Writable;

  private constructor(process: ChildProcess) {
    this.out = process.stdio[3] as Writable;
    const back = process.stdio[4] as Readable;
    back.setEncoding('utf8').on('data', (text: string) => this.read(text));
    let said = '';
    process.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString('utf8')).slice(-2000)));
    const gone = (why: string) => () => {
      for (const { reject } of this.waiting.values()) reject(new Error(`The browser has ended${why}: ${said}`));
    };
    process.once('exit', gone(''));
    process.once('error', gone(' before it began'));
    this.out.on('error', () => {}); // the end of the process says it
  }

  static async start(program: string): Promise<Browser> {
    const process = spawn(program, OPTIONS, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
    const browser = new Browser(process);
    const { product } = await browser.ask<{ product: string }>('Browser.getVersion');
    browser.version = product.split('/')[1] ?? '';
    return browser;
  }

  ask<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    const id = (this.asked += 1);
    const answer = new Promise<Result>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    this.out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return answer;
  }

  on(method: string, listener: (params: never) => void): void {
    this.listeners.set(method, [...(this.listeners.get(method) ?? []), listener]);
  }

  private read(text: string): void {
    const messages = (this.rest + text).split('\0');
    this.rest = messages.pop() ?? '';
    for (const message of messages) this.take(JSON.parse(message) as Answer);
  }

  private take({ id, method, params, result, error }: Answer): void {
    if (method !== undefined) for (const listener of this.listeners.get(method) ?? []) listener(params as never);
    if (id === undefined) return;
    const asker = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) asker?.resolve(result as never);
    else asker?.reject(new Error(error.message));
  }
}
