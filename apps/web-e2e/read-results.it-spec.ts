import type { Page } from '@playwright/test';
import type { SittingAnalysis, SittingsWithResults } from '@assay/insight/contract';
import { Keyboard } from './support/keyboard';
import { people } from './support/people';
import { check } from './support/screen-check';
import { World } from './support/world';
import { see } from './support/see';

jest.setTimeout(120_000);
let world: World;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

describe('Reading the results of a sitting', () => {
  it('needs no mouse: from the list to the plot as a table and the answers to an item', async () => {
    const page = await world.signedIn(people.manager);
    const keys = new Keyboard(page);
    const sitting = await mostMarked(page);
    await keys.activate(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Results' }));
    await keys.activate(page.getByRole('link', { name: sitting.title }).and(page.locator(`[href$="${sitting.id}"]`)));
    await see(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
    const analysis = await analysed(page, sitting.id);

    const plot = page.getByRole('figure', { name: 'Marks' });
    await see(plot.locator('svg')).toBeVisible();
    await keys.activate(page.getByRole('button', { name: 'Show as table' }));
    await see(plot.locator('tbody tr').first()).toBeVisible();
    const counts = await plot.locator('tbody td').allTextContents();
    const shown = analysis.together ?? analysis.components.find(({ isThisSitting }) => isThisSitting);
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(shown?.summary.n);

    await keys.activate(page.getByRole('button', { name: 'In order', exact: true }));
    const first = page.locator('assay-items-table tbody button').first();
    await keys.activate(first);
    await see(first).toHaveAttribute('aria-expanded', 'true');
    await see(page.locator('assay-item-answers').first()).not.toBeEmpty();
    await see(page.locator('assay-item-answers .loading')).toHaveCount(0);
    await check(page, 'results-of-a-sitting');

    await page.goto('/org/results');
    await page.getByRole('region', { name: 'Sittings with results' }).waitFor();
    await check(page, 'results');
    expect(world.faults).toEqual([]);
    await page.context().close();
  });

  it('shows the award board the same outcomes as its own page', async () => {
    const page = await world.signedIn(people.board[0]);
    const sitting = await mostMarked(page);
    const analysis = await analysed(page, sitting.id);
    await page.goto(`/org/results/${sitting.id}`);
    const panel = page.getByRole('region', { name: /results are confirmed|Confirm the results/ });
    for (const { sentence } of analysis.board?.points ?? []) await see(panel.getByText(sentence)).toBeVisible();
    for (const { code, met, decided } of analysis.outcomes.filter((one) => one.decided > 0)) {
      const row = page.getByRole('region', { name: 'Outcomes met' }).getByRole('listitem').filter({ hasText: code });
      await see(row).toContainText(met === decided ? '100%' : '%');
    }
    await page.context().close();
  });
});

async function mostMarked(page: Page) {
  const { sittings } = (await (await page.request.get('/api/insight/sittings')).json()) as SittingsWithResults;
  const [most] = sittings.toSorted((a, b) => b.marked - a.marked);
  if (!most?.marked) throw new Error('No sitting has a marked script.');
  return most;
}

async function analysed(page: Page, sittingId: string): Promise<SittingAnalysis> {
  return (await page.request.get(`/api/insight/sittings/${sittingId}`)).json();
}
