import type { Browser, Page } from '@playwright/test';
import path from 'node:path';
import type { Facts } from './facts';
import type { Screen, Viewer } from './screen';

export const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;
export const themes = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const;
type Width = keyof typeof widths;
type Theme = keyof typeof themes;

export interface Picture {
  readonly width: Width;
  readonly theme: Theme;
  readonly file: string;
}
export interface Taken {
  readonly screen: Screen;
  readonly pictures: readonly Picture[];
  readonly problems: readonly string[];
}

const PATIENCE_MS = 45_000;
/** Longer pages are cut: the rest looks like the beginning. */
const LONGEST = 4000;

/** Opens each screen once, and takes it in every width and theme without loading it again. */
export class Photographer {
  private readonly pages = new Map<Viewer, Promise<Page>>();
  private problems: string[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly folder: string,
    private readonly facts: Facts,
  ) {}

  async take(screen: Screen): Promise<Taken> {
    this.problems = [];
    const pictures: Picture[] = [];
    try {
      const page = await this.pageOf(screen.viewer);
      await page.setViewportSize(widths.wide);
      await page.emulateMedia({ ...themes.light, reducedMotion: 'reduce' });
      const visit = { page, api: await this.facts.as(screen.viewer), facts: this.facts };
      await page.goto(await screen.address(visit));
      await settle(page);
      await screen.act?.(page, visit);
      for (const width of Object.keys(widths) as Width[]) {
        await page.setViewportSize(widths[width]);
        for (const theme of Object.keys(themes) as Theme[])
          pictures.push(await this.picture(page, screen, width, theme));
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (sideways > 0) this.problems.push(`${width}: scrolls ${sideways} pixels sideways`);
      }
    } catch (error) {
      this.problems.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
    return { screen, pictures, problems: this.problems };
  }

  private async picture(page: Page, screen: Screen, width: Width, theme: Theme): Promise<Picture> {
    await page.emulateMedia({ ...themes[theme], reducedMotion: 'reduce' });
    await settle(page);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const name = `${screen.viewer} ${screen.name}`.replace(/[^a-z0-9]+/gi, '-').toLowerCase();
    const file = `${name}-${width}-${theme}.png`;
    const clip = { x: 0, y: 0, width: widths[width].width, height: Math.min(height, LONGEST) };
    await page.screenshot({ path: path.join(this.folder, file), fullPage: true, clip, animations: 'disabled' });
    return { width, theme, file };
  }

  private pageOf(viewer: Viewer): Promise<Page> {
    const known = this.pages.get(viewer);
    if (known) return known;
    const page = this.openPage(viewer);
    this.pages.set(viewer, page);
    return page;
  }

  private async openPage(viewer: Viewer): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      locale: 'en-GB',
      timezoneId: 'Europe/Copenhagen',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const session = (await this.facts.as(viewer)).cookiePairs();
    await context.addCookies(session.map(([name, value]) => ({ name, value, url: this.url })));
    const page = await context.newPage();
    page.on('pageerror', (error) => this.problems.push(`threw: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 500) this.problems.push(`${response.status()} ${new URL(response.url()).pathname}`);
    });
    return page;
  }
}

/** No request under way, fonts there, and one frame painted. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
