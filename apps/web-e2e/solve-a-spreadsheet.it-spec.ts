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

  it('is written by an author, with a solution, hidden data and a check, and published, by keyboard', async () => {
    const page = await world.signedIn(house.emailOf.author);
    await page.goto('/org/bank');
    await go(page, 'button', 'New item…', 'Enter');
    await go(page, 'textbox', 'Title');
    await page.keyboard.type('All visits');
    await go(page, 'radio', /^Spreadsheet/, 'Space');
    await go(page, 'button', 'Write the item', 'Enter');
    await go(page, 'textbox', 'Question of part 1');
    await page.keyboard.type('Add up the visits in A4.');

    await cell(page, 'A1').focus();
    for (const entry of ['Visits', '120', '80']) {
      await page.keyboard.type(entry);
      await page.keyboard.press('Enter');
    }
    await see(cell(page, 'A4')).toBeFocused();
    await go(page, 'checkbox', 'Candidates fill in the selection', 'Space');
    await go(page, 'button', 'Your solution', 'Enter');
    await fill(page, 'A4', '=SUM(A2:A3)');
    await see(cell(page, 'A4')).toHaveText('200');
    await go(page, 'button', 'Add hidden data', 'Enter');
    await fill(page, 'A2', '500');
    await see(cell(page, 'A4')).toHaveText('580');

    await go(page, 'button', 'Add a check', 'Enter');
    await go(page, 'textbox', 'What it looks at');
    await page.keyboard.type('All visits');
    await see(page.getByRole('textbox', { name: 'Cells' })).toHaveValue('Sheet1!A4');
    await go(page, 'combobox', 'Outcome', 'ArrowDown');
    await page.getByRole('button', { name: 'Start with those that follow from the keys' }).press('Enter');
    await see(page.getByText('2 of 2 sample answers get the mark you expect')).toBeVisible();
    await check(page, 'write-spreadsheet');
    await go(page, 'button', 'Publish version 1', 'Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).press('Enter');
    await see(page.locator('.chip', { hasText: 'Version 1' })).toBeVisible();
    await page.context().close();
  });
});

type Role = 'button' | 'textbox' | 'radio' | 'combobox' | 'checkbox';
async function go(page: Page, role: Role, name: string | RegExp, key?: string): Promise<void> {
  const control = page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first();
  await control.focus();
  if (key) await control.press(key);
}

/** Whichever layer is open shows its grid in the same place. */
async function fill(page: Page, address: string, entry: string): Promise<void> {
  await cell(page, address).focus();
  await page.keyboard.press('Control+Home');
  for (let row = 1; row < Number(address.slice(1)); row++) await page.keyboard.press('ArrowDown');
  await see(cell(page, address)).toBeFocused();
  await page.keyboard.type(entry);
  await page.keyboard.press('Enter');
}
