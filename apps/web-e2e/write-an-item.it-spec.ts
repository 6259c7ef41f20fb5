import type { Page } from '@playwright/test';
import { people } from './support/people';
import { check } from './support/screen-check';
import { World } from './support/world';
import { see } from './support/see';

jest.setTimeout(300_000);
let world: World;

beforeAll(async () => {
  world = await World.open();
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(() => world.close());

/** One pixel: what is in a picture does not matter here. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The mouse is never used: every step is a key, on what has the focus or is gone to with Tab. */
class Keys {
  constructor(private readonly page: Page) {}

  /** As long as a finger takes: the text follows its cursor a moment later. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key, { delay: 40 });
  }
  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }
  async go(role: 'button' | 'textbox' | 'radio' | 'combobox', name: string | RegExp, key?: string): Promise<void> {
    const control = this.page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first();
    await control.focus();
    if (key) await control.press(key);
  }
  /** From the text to its tools, and to the tool with this name. */
  async tool(name: string): Promise<void> {
    const focused = this.page.locator('[role=toolbar] button:focus');
    await see(this.page.locator('.tiptap:focus')).toBeVisible();
    await this.press('Alt+F10');
    await see(focused).toBeVisible();
    await this.press('Home');
    for (let step = 0; step < 40 && (await focused.getAttribute('aria-label')) !== name; step++)
      await this.press('ArrowRight');
    await see(focused).toHaveAccessibleName(name);
    await this.press('Enter');
  }
}

describe('Writing an item', () => {
  it('an author writes it with table, formula and picture, tests its marking and publishes it, by keyboard', async () => {
    const page = await world.signedIn(people.author);
    const keys = new Keys(page);
    await page.goto('/org/bank');
    await keys.go('button', 'New item…', 'Enter');
    await keys.go('textbox', 'Title');
    await keys.type('Sales per visit, compared');
    await keys.go('radio', /^Choice in the text/, 'Space');
    await keys.go('button', 'Write the item', 'Enter');

    await keys.go('textbox', 'Question text');
    await keys.type('Use the table and the mean ');
    await keys.tool('Formula');
    await keys.go('textbox', 'Formula in TeX');
    await keys.type('\\frac{38475}{4050');
    await see(page.getByText('Something is not closed yet')).toBeVisible();
    await keys.type('}');
    await see(page.locator('dialog mfrac')).toBeVisible();
    await keys.press('Control+Enter');
    await see(page.locator('.tiptap:focus')).toBeVisible();
    await keys.type('.');
    await keys.press('Enter');
    await keys.tool('Table');
    for (const cell of ['Store', 'Visits', 'Sales', 'A', '4,210', '63,150', 'B', '3,880', '60,140']) {
      await keys.type(cell);
      if (cell !== '60,140') await keys.press('Tab');
    }
    await keys.tool('Header column');
    await keys.press('Control+End', 'ArrowDown');
    await keys.tool('Picture');
    await page
      .getByLabel('Choose a picture…')
      .setInputFiles({ name: 'plan.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') });
    await see(page.getByAltText('The picture you chose')).toBeVisible();
    await keys.go('button', 'Add the picture', 'Enter');
    await see(page.getByText('Say what the picture shows, or that it is only decoration.')).toBeVisible();
    await keys.go('textbox', 'Words for whoever does not see it');
    await keys.type('The way through the store');
    await keys.go('button', 'Add the picture', 'Enter');
    await see(page.getByRole('textbox', { name: 'Question text' }).getByAltText('The way through')).toBeVisible();

    await keys.go('textbox', 'Text with gaps');
    await keys.press('Home');
    await keys.type('Compared with the median store, this is ');
    await keys.press('End');
    await keys.type(' by ');
    await keys.tool('Gap');
    await keys.press('End');
    await keys.type('.');
    await keys.press('ArrowLeft', 'ArrowLeft');
    await see(page.locator('.gap.ProseMirror-selectednode')).toBeVisible();
    await keys.press('Enter'); // into its settings
    await see(page.getByRole('group', { name: 'Gap 2', exact: true }).getByRole('textbox').first()).toBeFocused();
    await fillGaps(page, keys);

    await keys.go('button', 'Add a part…', 'Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Put in order/ })
      .press('Enter');
    await see(page.getByRole('textbox', { name: 'Question of part 2' })).toBeFocused();
    await keys.type('Put the steps in order.');
    for (const [line, words] of ['Divide', 'Look up the visits', 'Round'].entries()) {
      await keys.go('textbox', `Line ${line + 1}`);
      await keys.type(words);
    }
    await keys.go('textbox', 'Line 2');
    await keys.press('Alt+ArrowUp');
    await see(page.getByRole('textbox', { name: 'Line 1' })).toHaveText('Look up the visits');
    await page.getByRole('combobox', { name: /^Marked by/ }).selectOption('adjacent');
    await see(page.getByText('B C D A has 2 of 3')).toBeVisible();
    await page.getByRole('combobox', { name: /^Outcome/ }).selectOption({ index: 2 });

    await keys.go('button', 'Start with those that follow from the keys', 'Enter');
    await see(page.getByText(/^(\d+) of \1 sample answers get the mark you expect$/)).toBeVisible();
    await keys.go('button', 'Add a sample', 'Enter');
    await keys.go('textbox', /^Sample order/);
    const last = page.locator('assay-order-sample input').last();
    await last.fill('2 1 3');
    await see(
      page
        .getByText('1 of 2 steps follow the right one.')
        .or(page.getByText(/0 of 2 steps/))
        .first(),
    ).toBeVisible();
    await see(page.getByText(/differs: expected/)).toBeAttached();
    await check(page, 'item-editor');

    await keys.go('button', 'Publish version 1', 'Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).press('Enter');
    await see(page.locator('.chip', { hasText: 'Version 1' })).toBeVisible();
    await page.context().close();
  });
});

/** Two gaps, each with a right and a wrong option, worth two marks for one outcome. */
async function fillGaps(page: Page, keys: Keys): Promise<void> {
  for (const [index, [right, wrong]] of [
    ['lower', 'higher'],
    ['€5.50', '€9.50'],
  ].entries()) {
    const gap = page.getByRole('group', { name: `Gap ${index + 1}`, exact: true });
    await gap.getByRole('textbox', { name: 'Option 1' }).fill(right ?? '');
    await gap.getByRole('textbox', { name: 'Option 2' }).fill(wrong ?? '');
    await gap.getByRole('radio', { name: `${right} is right` }).press('Space');
  }
  await page.getByRole('textbox', { name: 'Marks', exact: true }).first().fill('2');
  await page.getByRole('combobox', { name: /^Outcome/ }).selectOption({ index: 1 });
  await see(page.locator('.gap', { hasText: 'lower' })).toBeVisible();
  await keys.go('textbox', 'Text with gaps');
}
