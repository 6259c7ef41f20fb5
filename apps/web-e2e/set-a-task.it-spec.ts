import type { Page } from '@playwright/test';
import { people } from './support/people';
import { check } from './support/screen-check';
import { see } from './support/see';
import { World } from './support/world';

jest.setTimeout(180_000);
let world: World;

beforeAll(async () => {
  world = await World.open();
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(() => world.close());

const START = 'def twice(values):\n    """The values, each doubled."""\n    return []\n';
const RIGHT = 'def twice(values):\n    return [2 * value for value in values]\n';
const WRONG = 'def twice(values):\n    return [2 * value for value in values if value > 0]\n';

describe('Setting a practical task', () => {
  it('an author writes a function task, proves it on a right and a wrong solution, and publishes it, by keyboard', async () => {
    const page = await world.signedIn(people.author);
    await page.goto('/org/bank');
    await go(page, 'button', 'New item…', 'Enter');
    await go(page, 'textbox', 'Title');
    await page.keyboard.type('Each value doubled');
    await go(page, 'radio', /^Code task/, 'Space');
    await go(page, 'button', 'Write the item', 'Enter');

    await go(page, 'textbox', 'Question of part 1');
    await page.keyboard.type('Complete twice(values). It gives back every value, doubled.');
    await go(page, 'textbox', 'Title of the task');
    await page.keyboard.type('Doubled values');
    await go(page, 'textbox', 'Function');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('twice');
    await write(page, /^solution\.py, What candidates find/, START);
    await go(page, 'combobox', 'Written here', 'ArrowDown');
    await write(page, /^solution\.py, Your solution/, RIGHT);
    await go(page, 'button', /^Solutions/, 'Enter');
    await go(page, 'button', 'Add a solution', 'Enter');
    await write(page, /^solution\.py, A common mistake/, WRONG);

    await go(page, 'button', /^Checks/, 'Enter');
    await addCheck(page, 'Two values', '[[1, 2]]', '[2, 4]');
    await addCheck(page, 'A value below zero', '[[-3]]', '[-6]');
    await go(page, 'button', /as examples$/, 'Enter');
    await see(page.getByRole('textbox', { name: 'Question of part 1' }).getByText('A value below zero')).toBeVisible();
    await go(page, 'button', 'Add a check', 'Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Reads the sources' }).press('Enter');
    await check(page, 'task-check');
    await page.keyboard.press('Escape');
    await go(page, 'combobox', 'Outcome');
    await page.keyboard.press('ArrowDown');

    await go(page, 'button', /Publish version 1/, 'Enter');
    await see(page.getByText('Rehearse the task first').last()).toBeVisible();
    await go(page, 'button', 'Rehearse', 'Enter');
    await see(page.getByText('Proven: each of 2 programs three times in a row').first()).toBeVisible({
      timeout: 60_000,
    });
    await see(page.getByRole('row', { name: /A common mistake Wrong answer Wrong answer, 3 times/ })).toBeVisible();
    await check(page, 'task-rehearsed');

    await go(page, 'button', 'Publish version 1', 'Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).press('Enter');
    await see(page.locator('.chip', { hasText: 'Version 1' })).toBeVisible();
    await page.context().close();
  });
});

async function go(
  page: Page,
  role: 'button' | 'textbox' | 'radio' | 'combobox',
  name: string | RegExp,
  key?: string,
): Promise<void> {
  const control = page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first();
  await control.focus();
  if (key) await control.press(key);
}

/** Into the editor, over what stands there, and out again as the editor says: Escape, then Tab. */
async function write(page: Page, name: RegExp, code: string): Promise<void> {
  await go(page, 'textbox', name);
  await see(page.locator('.monaco-editor :focus')).toHaveCount(1);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(code);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
}

/** What is expected is taken from the solution, not typed. */
async function addCheck(page: Page, title: string, input: string, expected: string): Promise<void> {
  await go(page, 'button', 'Add a check', 'Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What it looks at').focus();
  await page.keyboard.type(title);
  await dialog.getByLabel('Arguments, as a JSON list').focus();
  await page.keyboard.type(input);
  await dialog.getByRole('button', { name: 'Take from the solution' }).press('Enter');
  await see(dialog.getByLabel('Expected')).toHaveValue(new RegExp(expected.replace(/[[\]]/g, '\\$&')), {
    timeout: 30_000,
  });
  await dialog.getByRole('button', { name: 'Keep the check' }).press('Enter');
  await see(dialog).toHaveCount(0);
}
