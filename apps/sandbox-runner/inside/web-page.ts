import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from './web-browser';

/** A name that stands for the working folder. Nothing else can be reached, from here or from the page. */
const ORIGIN = 'http://page.test';
const SETTLE_MS = 50;
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.txt': 'text/plain',
};

interface PausedRequest {
  requestId: string;
  request: { url: string };
}

/** The page of the candidate. What looks at it runs in a world of its own, where the page's scripts change nothing. */
export class PageUnderTest {
  readonly errors: string[] = [];
  private readonly files = new Set(readdirSync('.', { recursive: true, encoding: 'utf8' }));
  private frameId = '';

  private constructor(
    private readonly browser: Browser,
    private readonly sessionId: string,
  ) {}

  static async open(browser: Browser, entry: string): Promise<PageUnderTest> {
    const { targetId } = await browser.ask<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    const attached = { targetId, flatten: true };
    const { sessionId } = await browser.ask<{ sessionId: string }>('Target.attachToTarget', attached);
    const page = new PageUnderTest(browser, sessionId);
    browser.on('Fetch.requestPaused', (request: PausedRequest) => void page.serve(request));
    browser.on('Page.javascriptDialogOpening', () => void page.ask('Page.handleJavaScriptDialog', { accept: true }));
    browser.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }: Thrown) => {
      page.errors.push(exception?.description?.split('\n')[0] ?? text);
    });
    await page.ask('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    await page.ask('Page.enable');
    await page.ask('Runtime.enable');
    await page.resize(1280, 800);
    await page.go(entry);
    return page;
  }

  ask<Result>(method: string, params: object = {}): Promise<Result> {
    return this.browser.ask<Result>(method, params, this.sessionId);
  }

  async go(file: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => this.browser.on('Page.loadEventFired', () => resolve()));
    const { frameId } = await this.ask<{ frameId: string }>('Page.navigate', { url: `${ORIGIN}/${encodeURI(file)}` });
    this.frameId = frameId;
    await loaded;
    await this.settle();
  }

  resize(width: number, height: number): Promise<unknown> {
    const screen = { width, height, deviceScaleFactor: 1, mobile: false };
    return this.ask('Emulation.setDeviceMetricsOverride', screen);
  }

  /** What an event has set going may end first. */
  async settle(ms = SETTLE_MS): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await this.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  }

  /** In a world of our own: the document is the page's, everything else is the browser's as it came. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const world = { frameId: this.frameId, worldName: 'probes' };
    const { executionContextId } = await this.ask<{ executionContextId: number }>('Page.createIsolatedWorld', world);
    const { result, exceptionDetails } = await this.ask<Evaluated<Value>>('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description?.split('\n')[0] ?? exceptionDetails.text);
    return result.value;
  }

  private async serve({ requestId, request }: PausedRequest): Promise<void> {
    const url = new URL(request.url);
    if (url.protocol === 'data:' || url.protocol === 'blob:')
      return void this.ask('Fetch.continueRequest', { requestId });
    if (url.origin !== ORIGIN) {
      return void this.ask('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' });
    }
    const file = decodeURIComponent(url.pathname).slice(1);
    const isThere = this.files.has(file) && path.extname(file) !== '';
    const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    await this.ask('Fetch.fulfillRequest', {
      requestId,
      responseCode: isThere ? 200 : 404,
      responseHeaders: [{ name: 'content-type', value: `${type}; charset=utf-8` }],
      body: isThere ? readFileSync(file).toString('base64') : '',
    });
  }
}

interface Details {
  text: string;
  exception?: { description?: string };
}
interface Thrown {
  exceptionDetails: Details;
}
interface Evaluated<Value> {
  result: { value: Value };
  exceptionDetails?: Details;
}
