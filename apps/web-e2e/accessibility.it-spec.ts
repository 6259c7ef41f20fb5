import type { Page } from '@playwright/test';
import { Facts } from '../../tools/screens/facts';
import { screens } from '../../tools/screens/list';
import type { Screen, Viewer } from '../../tools/screens/screen';
import { check } from './support/screen-check';
import { World } from './support/world';

jest.setTimeout(60_000);
let world: World;
let facts: Facts;
const pages = new Map<Viewer, Promise<Page>>();

beforeAll(async () => {
  world = await World.open();
  facts = new Facts(world.url);
});
afterAll(() => world.close());

/**
 * The list is the one of `npm run screens`: a test of its own holds it against the routes of the web app, so that no
 * screen is forgotten. WCAG 2.2 A and AA, wide and narrow, in light, dark and contrast; nothing scrolls sideways.
 */
describe('Every screen can be used by everybody, wide and narrow, in every theme', () => {
  it.each([...screens])('$viewer: $name', async (screen: Screen) => {
    const page = await pageOf(screen.viewer);
    const visit = { page, api: await facts.as(screen.viewer), facts };
    world.faults.length = 0;
    await page.goto(await screen.address(visit));
    await settle(page);
    await screen.act?.(page, visit);
    await settle(page);
    await check(page, `${screen.viewer} ${screen.name}`.replace(/[^a-z0-9]+/gi, '-').toLowerCase());
    expect(world.faults.filter((fault) => !fault.startsWith('404'))).toEqual([]);
  });
});

function pageOf(viewer: Viewer): Promise<Page> {
  const page = pages.get(viewer) ?? openPage(viewer);
  pages.set(viewer, page);
  return page;
}

async function openPage(viewer: Viewer): Promise<Page> {
  const context = await world.device();
  const session = (await facts.as(viewer)).cookiePairs();
  await context.addCookies(session.map(([name, value]) => ({ name, value, url: world.url })));
  return context.newPage();
}

/** Nothing is loading any more. A page that listens to its server never comes to rest otherwise. */
async function settle(page: Page): Promise<void> {
  await page.locator('h1, main, [role=main]').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('assay-loading, [aria-busy=true]'));
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
