import type { Page } from '@playwright/test';
import { newOrganisation } from './support/new-organisation';
import { people } from './support/people';
import { check } from './support/screen-check';
import { World } from './support/world';
import { see } from './support/see';

jest.setTimeout(180_000);
let world: World;
let admin: Page;

beforeAll(async () => {
  world = await World.open();
  admin = await newOrganisation(world, 'Osthavn Academy');
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(() => world.close());

const token = (name: string) =>
  admin.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property), name);
const tab = (name: string) => admin.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name }).click();

describe('An administrator sets up the organisation', () => {
  it('is refused a colour that cannot be read, takes the nearest that can, and keeps high contrast untouched', async () => {
    await admin.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
    await see(admin.getByRole('heading', { name: 'Organisation', exact: true })).toBeVisible();
    await tab('Logo and colour');
    await admin.getByRole('textbox', { name: 'Colour', exact: true }).fill('#ffd500');
    await see(admin.getByText(/White text on it reaches 1\.\d\d : 1/)).toBeVisible();
    await see(admin.getByRole('button', { name: 'Use this colour' })).toBeDisabled();
    await admin.getByRole('button', { name: /^Take #/ }).click();
    await see(admin.getByText('Everybody can read this, in the light and in the dark theme.')).toBeVisible();
    await admin.getByRole('textbox', { name: 'Colour', exact: true }).fill('#6a1b4d');
    await admin.getByRole('button', { name: 'Use this colour' }).click();
    await see.poll(() => token('--brand')).toBe('#6a1b4d');
    await check(admin, 'settings-look');
    await admin.evaluate(() => (document.documentElement.dataset['theme'] = 'contrast'));
    expect(await token('--brand')).toBe('#0ff');
    await admin.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  });

  it('shows a logo in the frame, and refuses a file that is no picture', async () => {
    const file = admin.getByLabel('Choose a picture');
    await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="x()"/>') });
    await see(admin.getByText('It is not a PNG, JPEG or WebP file.').first()).toBeVisible();
    const picture = await admin.evaluate(() => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [240, 80];
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
      pen.fillStyle = '#6a1b4d';
      pen.fillRect(0, 0, 240, 80);
      return canvas.toDataURL('image/png').split(',')[1] as string;
    });
    await file.setInputFiles({ name: 'logo', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') });
    await see(admin.getByRole('img', { name: 'Logo of Osthavn Academy' })).toBeVisible();
    await see(admin.locator('.rail img.logo')).toBeVisible();
  });

  it('changes the key for a reason', async () => {
    await tab('Signing keys');
    await admin.getByRole('button', { name: 'Make the first key…' }).click();
    await confirm('Before the first credential.', 'Make the key');
    await admin.getByRole('button', { name: 'Change the key…' }).click();
    await confirm('Yearly change.', 'Make a new key and retire the old one');
    await see(admin.getByRole('cell', { name: /Verifies only/ })).toBeVisible();
    await see(admin.getByRole('cell', { name: /Signs now/ })).toHaveCount(1);
    await check(admin, 'settings-keys');
  });

  it('writes a mail of its own, which keeps its link, and takes the standard text back', async () => {
    await tab('Mail texts');
    await admin.getByRole('button', { name: 'Write your own text… Invitation of a member' }).click();
    const editor = admin.getByRole('region', { name: 'Invitation of a member' });
    await editor.getByLabel('Text', { exact: true }).fill('Dear {name},\n\nwelcome.');
    await editor.getByRole('button', { name: 'Use this text' }).click();
    await see(editor.getByText('The text needs {link}.')).toBeVisible();
    await editor.getByLabel('Text', { exact: true }).fill('Dear {name},\n\nwelcome: ');
    await editor.getByRole('button', { name: /^\{link\}/ }).click();
    await check(admin, 'settings-mails');
    await editor.getByRole('button', { name: 'Use this text' }).click();
    await see(editor.getByText(/^Your text since/)).toBeVisible();
    await editor.getByRole('button', { name: /^Write your own text…/ }).click();
    await editor.getByRole('button', { name: 'Back to the standard text' }).click();
    await see(editor.getByText('Standard text', { exact: true })).toBeVisible();
  });
});

describe('Finding by keyboard', () => {
  it('opens a page, a candidate and an item without a mouse, and remembers places but no names', async () => {
    const manager = await world.signedIn(people.manager);
    const find = async (words: string, group: string) => {
      await manager.keyboard.press('Control+k');
      const field = manager.getByRole('combobox', { name: 'Find' });
      await see(field).toBeFocused();
      await manager.keyboard.type(words);
      const found = manager.getByRole('group', { name: group }).getByRole('option').first();
      await see(found).toBeVisible();
      while ((await found.getAttribute('aria-selected')) !== 'true') await manager.keyboard.press('ArrowDown');
      expect(await field.getAttribute('aria-activedescendant')).toBe(await found.getAttribute('id'));
      return found;
    };
    await find('item bank', 'Pages');
    await manager.keyboard.press('Enter');
    await manager.waitForURL(/\/org\/bank/);
    await find('kaja dahl', 'Candidates');
    await check(manager, 'palette');
    await manager.keyboard.press('Enter');
    await manager.waitForURL(/\/org\/sittings\//);
    await find('median', 'Items');
    await manager.keyboard.press('Enter');
    await manager.waitForURL(/\/org\/bank\/[0-9a-f-]{36}/);
    await manager.keyboard.press('Control+k');
    const lately = manager.getByRole('group', { name: 'Opened lately' });
    await see(lately.getByRole('option').first()).toBeVisible();
    await see(lately.getByText('Kaja')).toHaveCount(0);
    await manager.keyboard.press('Escape');
    await see(manager.getByRole('combobox', { name: 'Find' })).toBeHidden();
    await manager.context().close();
  });
});

async function confirm(reason: string, action: string): Promise<void> {
  await admin.getByLabel('Reason').fill(reason);
  await admin.getByRole('button', { name: action }).click();
  await see(admin.getByRole('dialog')).toHaveCount(0);
}
