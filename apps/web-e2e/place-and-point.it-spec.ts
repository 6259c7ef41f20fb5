import type { ScriptPaper } from '@assay/marking/contract';
import type { Locator, Page } from '@playwright/test';
import { goTo, savedChip } from './support/exam';
import { scheduleOneOfEach, type Numbers } from './support/one-of-each';
import { people } from './support/people';
import { check } from './support/screen-check';
import { World } from './support/world';
import { see } from './support/see';

jest.setTimeout(120_000);
const CANDIDATES = [people.hugo, 'ida.kjeldsen@mail.example'] as const;
let world: World;
let manager: Page;
let exam: { entryIds: string[]; numbers: Numbers };

beforeAll(async () => {
  world = await World.open();
  manager = await world.signedIn(people.manager);
  exam = await scheduleOneOfEach(manager, CANDIDATES);
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(() => world.close());

async function open(candidate: 0 | 1): Promise<Page> {
  const page = await world.signedIn(CANDIDATES[candidate]);
  await page.goto(`/sittings/${exam.entryIds[candidate]}/waiting`);
  await page.getByRole('button', { name: /Start the exam|Continue the exam/ }).click();
  await page.waitForURL(/\/attempts\/.*\/q\/1$/);
  return page;
}
/** Tab until something with this name has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, name: string | RegExp, role: 'button' | 'combobox' | 'radio') {
  const wanted = page.locator('assay-item-player').getByRole(role, { name });
  await page.locator('assay-item-player').first().waitFor();
  for (let tries = 0; tries < 60; tries += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not get to ${name}.`);
}
/** Types the first letters of an option into the list that has the focus. */
async function pick(page: Page, name: string | RegExp, letters: string) {
  await tabTo(page, name, 'combobox');
  await page.keyboard.type(letters);
}
const chosen = (page: Page, name: string | RegExp) =>
  page
    .getByRole('combobox', { name })
    .evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.textContent?.trim());
const lines = (page: Page) => page.locator('assay-order-part li assay-content').allInnerTexts();
const RIGHT_ORDER = ['Wet the hands', 'Take soap', 'Rub for 20 seconds', 'Dry with paper'];

describe('Questions that are placed, put in order and pointed at', () => {
  it('are answered by keyboard alone, survive a reload, and get the marks that they deserve', async () => {
    const page = await open(0);
    const { numbers } = exam;

    await goTo(page, numbers.inlineChoice);
    await see(page.locator('assay-inline-choice-part math mfrac')).toBeVisible();
    await pick(page, 'Gap 1 of 2', '65');
    await pick(page, 'Gap 2 of 2', '30'); // wrong: half the marks

    await goTo(page, numbers.order);
    for (const [place, words] of RIGHT_ORDER.entries()) {
      for (let at = (await lines(page)).indexOf(words); at > place; at -= 1) {
        await tabTo(page, `Move up: ${words}`, 'button');
        await page.keyboard.press('Enter');
        await see.poll(async () => (await lines(page)).indexOf(words)).toBe(at - 1);
      }
    }
    const asItStands = page.getByRole('button', { name: 'The order is right as it stands' });
    if (await asItStands.isVisible()) await asItStands.press('Enter');
    expect(await lines(page)).toEqual(RIGHT_ORDER);

    await goTo(page, numbers.match);
    const targets = await page.locator('assay-match-part .target').allInnerTexts();
    const letterOf = (words: string) =>
      targets
        .find((target) => target.includes(words))
        ?.trim()
        .charAt(0) ?? '';
    await pick(page, 'Match for Raw poultry', letterOf('Lowest shelf'));
    await pick(page, 'Match for Flour', letterOf('Dry store'));

    await goTo(page, numbers.gapMatch);
    await pick(page, 'Gap 1 of 2', '75');
    await pick(page, 'Gap 2 of 2', '65');

    await goTo(page, numbers.hotspot);
    await see(page.getByRole('img', { name: 'A lance for cleaning with water' })).toBeVisible();
    const shown = page.locator('assay-hotspot-part img');
    await see.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    await tabTo(page, /part$/, 'radio');
    for (let tries = 0; tries < 3 && !(await page.getByRole('radio', { name: 'Right part' }).isChecked()); tries += 1)
      await page.keyboard.press('ArrowDown');
    await see(savedChip(page)).toBeVisible();

    await page.reload();
    await see(page.getByRole('radio', { name: 'Right part' })).toBeChecked();
    await goTo(page, numbers.gapMatch);
    expect([await chosen(page, 'Gap 1 of 2'), await chosen(page, 'Gap 2 of 2')]).toEqual(['75 °C', '65 °C']);
    await goTo(page, numbers.match);
    expect(await chosen(page, 'Match for Flour')).toContain('Dry store');
    await goTo(page, numbers.order);
    expect(await lines(page)).toEqual(RIGHT_ORDER);
    await goTo(page, numbers.inlineChoice);
    expect(await chosen(page, 'Gap 2 of 2')).toBe('30');

    const attemptId = /attempts\/([^/]+)/.exec(page.url())?.[1] ?? '';
    await page.getByRole('button', { name: 'Finish…' }).first().click();
    await page.getByRole('button', { name: 'Hand in my answers' }).click();
    await see(page.getByRole('heading', { name: 'Your answers are handed in' })).toBeVisible();
    expect(await marks(attemptId)).toEqual({
      ...{ inlineChoice: ['half', '1 of 2 gaps right.'], order: ['all', 'All in the right order.'] },
      ...{ match: ['all', '2 of 2 pairs right.'], gapMatch: ['all', '2 of 2 gaps right.'] },
      hotspot: ['all', '1 of 1 places right.'],
    });
    await page.context().close();
  });

  it('are answered by dragging and pointing too, and have no barrier, wide and narrow, in every theme', async () => {
    const page = await open(1);
    const { numbers } = exam;

    await goTo(page, numbers.order);
    const moved = (await lines(page))[3] ?? '';
    await drag(page, page.locator('assay-order-part .handle').nth(3), page.locator('assay-order-part li').first());
    await see.poll(async () => (await lines(page))[0]).toBe(moved);
    await check(page, 'play-order');

    await goTo(page, numbers.match);
    await drag(page, page.locator('.target', { hasText: 'Dry store' }), page.locator('.rows li', { hasText: 'Flour' }));
    await see.poll(() => chosen(page, 'Match for Flour')).toContain('Dry store');
    await check(page, 'play-match');

    await goTo(page, numbers.gapMatch);
    await drag(page, page.locator('.word', { hasText: '40 °C' }), page.locator('.gap-field').nth(1));
    await see.poll(() => chosen(page, 'Gap 2 of 2')).toBe('40 °C');
    await check(page, 'play-gap-match');

    await goTo(page, numbers.hotspot);
    await page.locator('assay-hotspot-part .area').first().click();
    await see(page.getByRole('radio', { name: 'Left part' })).toBeChecked();
    await check(page, 'play-hotspot');

    await goTo(page, numbers.inlineChoice);
    await page.getByRole('combobox', { name: 'Gap 1 of 2' }).selectOption('90');
    await see(savedChip(page)).toBeVisible();
    await check(page, 'play-inline-choice');
    await page.context().close();
  });
});

/** In steps, as a hand does it. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('There is nothing to drag, or nowhere to drag it.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}

/** The marks of the questions that were answered, once the worker has given them. */
async function marks(attemptId: string) {
  const paper = async () => {
    const answer = await manager.request.get(`/api/marking/attempts/${attemptId}/paper`);
    return answer.ok() ? ((await answer.json()) as ScriptPaper) : null; // not there before the worker has looked at it
  };
  const given = async () => (await paper())?.parts.filter(({ mark }) => mark).length ?? 0;
  await see.poll(given, { timeout: 30_000 }).toBeGreaterThan(4);
  const parts = (await paper())?.parts ?? [];
  return Object.fromEntries(
    Object.entries(exam.numbers).map(([kind, number]) => {
      const part = parts.find((each) => each.number === number);
      const share = Number(part?.mark?.marks) / Number(part?.max);
      return [kind, [share === 1 ? 'all' : share === 0.5 ? 'half' : String(share), part?.mark?.explanation[0]]];
    }),
  );
}
