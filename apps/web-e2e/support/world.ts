import type { Browser, BrowserContext, Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../../../tools/browser/browser';
import { password } from './people';

export const wide = { width: 1440, height: 1000 };
export const narrow = { width: 390, height: 844 };

interface Look {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark' | 'contrast';
}

/** An Assay with its demo, and a browser to walk through it. */
export class World {
  /** What no screen may ever do: throw, or ask for something that is not there. */
  readonly faults: string[] = [];

  private constructor(
    readonly url: string,
    /** Where the command line of this Assay finds its database. */
    readonly dataDir: string,
    private readonly browser: Browser,
  ) {}

  /** start-stack.mjs has started it, or whoever writes these tests has one that runs. */
  static async open(): Promise<World> {
    const url = process.env['ASSAY_E2E_URL'];
    if (!url) throw new Error('Nobody started an Assay: run the journeys with `node tools/jest/run.mjs e2e`.');
    const browser = await launchBrowser();
    return new World(url, process.env['ASSAY_E2E_DATA'] ?? '.data', browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** A device of its own: no cookie, no journal, no settings of anybody else. */
  async device({ viewport = wide, theme = 'light' }: Look = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({ baseURL: this.url, viewport, locale: 'en-GB', timezoneId: 'UTC' });
    await context.addInitScript((chosen) => {
      // An empty page has no storage.
      if (location.protocol !== 'about:') localStorage.setItem('assay.display', JSON.stringify({ theme: chosen }));
    }, theme);
    context.on('page', (page) => this.watch(page));
    return context;
  }

  /** A page on a device of its own, signed in by the form as a person would. */
  async signedIn(email: string, look: Look = {}): Promise<Page> {
    const page = await (await this.device(look)).newPage();
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/\/(home|org)$/);
    return page;
  }

  private watch(page: Page): void {
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() === 404 || response.status() >= 500)
        this.faults.push(`${response.status()} ${response.url()}`);
    });
  }
}

/** Pictures of the walk, where ASSAY_SCREENSHOTS names a folder for them. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['ASSAY_SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
