import type { StaffEntry, StaffSitting } from '@assay/delivery/contract';
import type { FormDetail } from '@assay/item-bank/contract';
import { chosenOption, goTo, savedChip, startExam } from './support/exam';
import { acceptByMail } from '../../tools/demo/play/organisation';
import { enter, schedule } from '../../tools/demo/play/sitting';
import { configure } from '../../tools/demo/play/configure';
import { foundHouse, type House } from './support/new-organisation';
import { password } from './support/people';
import { QUESTIONS, smallPlan } from './support/small-exam';
import type { Page } from '@playwright/test';
import { World } from './support/world';
import { see } from './support/see';

jest.setTimeout(180_000);
const MINUTE = 60_000;
let world: World;
let house: House;
let written: string;
/** Sits the written and the practical exam. */
let greta: string;
let hugo: string;

beforeAll(async () => {
  world = await World.open();
  house = await foundHouse(world, 'Lindholm School');
  const manager = house.clientOf('manager');
  const { formIds } = await configure(manager, house.clientOf('author'), smallPlan);
  written = formIds[0] as string;
  greta = house.emailOf.author.replace('author', 'greta');
  hugo = house.emailOf.author.replace('author', 'hugo');
  for (const [index, formId] of formIds.entries()) {
    const title = smallPlan.forms[index]?.title ?? '';
    const { id } = await schedule(manager, { title, formId, opensInMinutes: -1, hours: 1, place: 'Room 1' });
    await enter(manager, id, [{ number: '1-GS', name: 'Greta Sommer', email: greta, extraTimePercent: 0 }]);
  }
  await acceptByMail(world.url, { name: 'Greta Sommer', email: greta }, password);
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(() => world.close());

describe('Sitting an exam', () => {
  it('goes on after a reload, in a second tab and on another device, without a lost answer', async () => {
    const page = await world.signedIn(greta);
    await startExam(page, 'Written exam');
    await page.locator('.choice').nth(1).click();
    await see(savedChip(page)).toBeVisible();
    const chosen = await chosenOption(page);

    await page.reload();
    await see(page.locator('.choice:has(:checked)')).toBeVisible();
    expect(await chosenOption(page)).toBe(chosen);

    const tab = await page.context().newPage();
    await tab.goto(page.url());
    await see(tab.locator('.choice:has(:checked)')).toBeVisible();
    await tab.locator('.choice').nth(2).click();
    await see(page.locator('.choice').nth(2).locator('input')).toBeChecked();

    const device = await world.signedIn(greta);
    await device.goto(page.url());
    await see(device.locator('.choice').nth(2).locator('input')).toBeChecked();
    await device.context().close();
    await page.context().close();
  });

  it('goes on without a connection, and sends everything when it is back', async () => {
    const page = await world.signedIn(greta);
    await startExam(page, 'Written exam');
    await page.context().setOffline(true);
    await page.locator('.choice').nth(3).click();
    await see(page.getByText('Saved on this device, not sent yet', { exact: true })).toBeVisible();
    await see(page.getByText('You are offline. Keep working')).toBeVisible();
    await goTo(page, 2);
    await page.locator('.choice').first().click();

    // The tab is closed before anything could be sent; what was answered is on the device.
    const address = page.url().replace(/\d+$/, '1');
    const context = page.context();
    await see(page.getByText('Saved on this device, not sent yet', { exact: true })).toBeVisible();
    await see.poll(() => answersOnDevice(page)).toBe(2); // a moment: nobody closes a tab sooner by hand
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(address);
    await see(again.locator('.choice').nth(3).locator('input')).toBeChecked();
    await see(savedChip(again)).toBeVisible();
    await goTo(again, 2);
    await see(again.locator('.choice').first().locator('input')).toBeChecked();

    const device = await world.signedIn(greta);
    await device.goto(address);
    await see(device.locator('.choice').nth(3).locator('input')).toBeChecked();
    await device.context().close();
    await context.close();
  });

  it('works without a mouse', async () => {
    const page = await world.signedIn(greta);
    await startExam(page, 'Written exam');
    await page.keyboard.press('c');
    await see(page.locator('.choice').nth(2).locator('input')).toBeChecked();
    await page.keyboard.press('f');
    await see(page.getByRole('link', { name: 'Question 1, current, answered, flagged' })).toBeVisible();
    await page.keyboard.press('Alt+ArrowRight');
    await page.waitForURL(/q\/2$/);
    await page.keyboard.press('Alt+q');
    await see(page.getByRole('dialog', { name: 'Questions' })).toBeVisible();
    await page.keyboard.press('Escape');
    await see(page.getByRole('dialog', { name: 'Questions' })).toHaveCount(0);
    // What is said stands for a moment only: whoever missed it asks again.
    await see(async () => {
      await page.keyboard.press('Alt+t');
      const said = page.locator('[aria-live=polite]').filter({ hasText: 'Time left' });
      await see(said).toBeAttached({ timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await page.context().close();
  });

  it('runs code as often as one likes, and lets the keyboard out of the editor', async () => {
    const page = await world.signedIn(greta);
    await startExam(page, 'Practical exam');
    const editor = page.locator('.monaco-editor').first();
    await editor.waitFor();
    await page.getByRole('button', { name: 'Run checks' }).click();
    await see(page.getByText(/\d of \d visible checks pass/).first()).toBeVisible({ timeout: 60_000 });

    await editor.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# my note');
    await see(savedChip(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await see(page.locator('.monaco-editor :focus')).toHaveCount(0);

    await page.reload();
    await see(page.locator('.view-lines')).toContainText('# my note');
    await page.context().close();
  });

  it('ends with a summary of what is unanswered, and then stays closed', async () => {
    const page = await world.signedIn(greta);
    await startExam(page, 'Written exam');
    await page.getByRole('button', { name: 'Finish…' }).first().click();
    const summary = page.getByRole('dialog', { name: 'Hand in your answers?' });
    await see(summary.getByText(`2 of ${QUESTIONS}`)).toBeVisible();
    await see(summary.getByText('Not answered:')).toBeVisible();
    await summary.getByRole('button', { name: 'Hand in my answers' }).click();
    await see(page.getByRole('heading', { name: 'Your answers are handed in' })).toBeVisible();
    await page.reload();
    await see(page.getByRole('heading', { name: 'Your answers are handed in' })).toBeVisible();
    await page.context().close();
  });

  it('opens by itself at its time, and is handed in for the candidate when time is up', async () => {
    const entryId = await enterForOneMinute();
    const page = await world.signedIn(hugo);
    await page.goto(`/sittings/${entryId}/waiting`);
    await see(page.getByRole('timer')).toHaveAttribute('aria-label', /^Starts in \d+ seconds$/);
    await page.waitForURL(/\/q\/1$/, { timeout: 60_000 });
    await page.locator('.choice').first().click();
    await see(page.getByRole('heading', { name: 'Time is up' })).toBeVisible({ timeout: 90_000 });
    await see(page.getByRole('heading', { name: 'Your answers are handed in' })).toBeVisible({ timeout: 60_000 });
    await see(page.getByText('everything you had answered was handed in for you')).toBeVisible();
    await page.context().close();
  });
});

/** The written exam once more, one minute long, and somebody who may start in half a minute. @returns the entry */
async function enterForOneMinute(): Promise<string> {
  const manager = house.clientOf('manager');
  const { id } = await manager.post<{ id: string }>(`forms/${written}/copy`);
  const { revision, content } = await manager.get<FormDetail>(`forms/${id}`);
  await manager.put(`forms/${id}`, { revision, title: 'One minute', durationMinutes: 1, content });
  const saved = await manager.get<FormDetail>(`forms/${id}`);
  await manager.post(`forms/${id}/publication`, { revision: saved.revision });
  const sitting = await manager.post<StaffSitting>('sittings', {
    title: 'One minute',
    formId: id,
    opensAt: new Date(Date.now() + MINUTE / 2).toISOString(),
    closesAt: new Date(Date.now() + 60 * MINUTE).toISOString(),
    place: '',
    supervision: 'supervised-on-site-verified',
  });
  const candidate = { number: null, name: 'Hugo Martens', email: hugo, extraTimePercent: 0 };
  const { id: entryId } = await manager.post<StaffEntry>(`sittings/${sitting.id}/entries`, candidate);
  await acceptByMail(world.url, { name: 'Hugo Martens', email: hugo }, password);
  return entryId;
}

/** What the browser has written down and not sent. */
function answersOnDevice(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('assay-answers');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('unsent').objectStore('unsent').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
