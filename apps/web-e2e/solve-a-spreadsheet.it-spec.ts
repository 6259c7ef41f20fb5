import type { Locator, Page } from '@playwright/test';
import { configure } from '../../tools/demo/play/configure';
import { acceptByMail } from '../../tools/demo/play/organisation';
import { enter, schedule } from '../../tools/demo/play/sitting';
import { savedChip, startExam } from './support/exam';
import { Keyboard } from './support/keyboard';
import { foundHouse, type House } from './support/new-organisation';
import { password } from './support/people';
import { check } from './support/screen-check';
import { see } from './support/see';
import { sheetPlan } from './support/sheet-exam';
import { World } from './support/world';

jest.setTimeout(120_000);
let world: World;
let house: House;
let candidate: string;

beforeAll(async () => {
  world = await World.open();
  house = await foundHouse(world, 'Ribe Institute');
  const manager = house.clientOf('manager');
  const { formIds } = await configure(manager, house.clientOf('author'), sheetPlan);
  const where = { opensInMinutes: -1, hours: 1, place: 'Room 1' };
  const sitting = await schedule(manager, { title: 'Sheets', formId: formIds[0] as string, ...where });
  candidate = house.emailOf.manager.replace('manager', 'gry');
  await enter(manager, sitting.id, [{ name: 'Gry Toft', email: candidate, number: '', extraTimePercent: 0 }]);
  await acceptByMail(world.url, { name: 'Gry Toft', email: candidate }, password);
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(() => world.close());

const cell = (page: Page, address: string): Locator => page.locator(`[role=grid] [data-cell="${address}"]`);
/** A signed-in page ends up in the exam, whose only question has the grid. */
async function openExam(): Promise<Page> {
  const page = await world.signedIn(candidate);
  await startExam(page, 'Written exam');
  await see(page.getByRole('grid')).toBeVisible();
  return page;
}

/** WAI-ARIA APG, data grid; WCAG 2.2, 2.1.1 and 2.1.2. */
describe('A workbook in an exam', () => {
  it('is solved by keyboard, survives a line that is gone and a reload, and its mark is explained', async () => {
    const page = await openExam();
    const keys = new Keyboard(page);
    await keys.tabTo(page.getByRole('gridcell').first());
    await keys.press('ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await see(cell(page, 'D2')).toBeFocused();
    await keys.type('=C2/B2');
    await keys.press('Enter');
    await see(cell(page, 'D2')).toHaveText('9.5');
    await keys.press('ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await see(cell(page, 'D4')).toHaveText('8.5');
    await see(page.getByText('3 cells · sum 28 · average 9.3333333')).toBeVisible();
    await see(savedChip(page)).toBeVisible();

    await page.context().setOffline(true);
    await keys.press('Control+Home', 'End', 'ArrowDown');
    await see(cell(page, 'F2')).toBeFocused();
    await keys.type('2365');
    await keys.press('Escape'); // taken back
    await keys.press('Enter');
    await keys.type('=SUM(C2:C4');
    await keys.press('Enter');
    await see(page.getByText(/#ERROR! A bracket is not closed/)).toHaveCount(0); // the next cell is here
    await keys.press('ArrowUp');
    await see(page.getByText('#ERROR! A bracket is not closed.')).toBeVisible();
    await keys.press('F2');
    await keys.type(')');
    await keys.press('Enter');
    await see(cell(page, 'F2')).toHaveText('2365');
    await page.context().setOffline(false);
    await see(savedChip(page)).toBeVisible({ timeout: 20_000 });
    await check(page, 'play-spreadsheet');

    await page.reload();
    await see(cell(page, 'D3')).toHaveText('10');
    await see(cell(page, 'F2')).toHaveText('2365');
    // Tab leaves the grid, and the letters of the exam do nothing while one is in it.
    await cell(page, 'A1').focus();
    await keys.press('f');
    await keys.tabTo(page.getByRole('button', { name: 'Finish…' }).first());
    const attemptId = /attempts\/([^/]+)/.exec(page.url())?.[1] ?? '';
    await keys.press('Enter');
    await page.getByRole('button', { name: 'Hand in my answers' }).press('Enter');
    await see(page.getByRole('heading', { name: 'Your answers are handed in' })).toBeVisible();
    await page.context().close();

    const staff = await world.signedIn(house.emailOf.manager);
    await see(async () => {
      await staff.goto(`/marking/attempts/${attemptId}/paper`);
      await see(staff.getByText('4 of 4 checks passed.')).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    const row = staff.getByRole('row', { name: /Stores!F2/ });
    await see(row).toContainText('=SUM(C2:C4)');
    await see(row).toContainText('right');
    await check(staff, 'paper-spreadsheet');
    await staff.context().close();
  });
});
