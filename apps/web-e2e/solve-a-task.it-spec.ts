import type { StaffSitting } from '@assay/delivery/contract';
import type { Page } from '@playwright/test';
import { configure } from '../../tools/demo/play/configure';
import { acceptByMail } from '../../tools/demo/play/organisation';
import { enter } from '../../tools/demo/play/sitting';
import { savedChip } from './support/exam';
import { Keyboard } from './support/keyboard';
import { foundHouse, type House } from './support/new-organisation';
import { password } from './support/people';
import { check } from './support/screen-check';
import { see } from './support/see';
import { taskPlan } from './support/task-exam';
import { World } from './support/world';

jest.setTimeout(240_000);
const RUN = { timeout: 60_000 };
let world: World;
let house: House;
let formId: string;

beforeAll(async () => {
  world = await World.open();
  house = await foundHouse(world, 'Holmsund Workshop');
  const { formIds } = await configure(house.clientOf('manager'), house.clientOf('author'), taskPlan);
  formId = formIds[0] as string;
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(() => world.close());

describe('A practical task, by keys alone', () => {
  let page: Page;
  let keys: Keyboard;
  const editor = () => page.locator('.monaco-editor').first();
  const results = () => page.getByRole('tabpanel', { name: /Checks|My own input|Runs/ });

  it('is opened and read: the task, its examples, and its files as a tree', async () => {
    page = await world.signedIn(await enterCandidate('Vera Lund', 'allowed'));
    keys = new Keyboard(page);
    await startByKeys(page, keys);
    await see(page.getByRole('heading', { name: 'Mean of the readings', level: 2 })).toBeVisible();
    await keys.tabTo(page.getByRole('tab', { name: 'Task' }));
    await keys.press('ArrowRight');
    await see(page.getByRole('heading', { name: 'Rounds to two decimals' })).toBeVisible();
    await keys.press('ArrowRight');
    await keys.tabTo(page.getByRole('treeitem', { name: 'solution.py' }));
    await keys.press('Home', 'ArrowRight', 'Enter');
    await see(page.getByRole('button', { name: 'data/readings.csv, read only' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await check(page, 'task-files');
    await keys.press('End', 'Enter');
    await see(page.getByRole('button', { name: 'solution.py', exact: true })).toHaveAttribute('aria-current', 'true');
  });

  it('is edited and run: the first words of a check say whether it passed, and the difference stands below', async () => {
    await editor().waitFor();
    await goIntoEditor(page, keys);
    await see(page.locator('.sr[aria-live=polite]')).toContainText('Press Escape, then Tab, to leave the editor.');
    await keys.press('Control+Enter');
    await see(page.getByText('1 of 2 visible checks pass').first()).toBeVisible(RUN);
    await see(results()).toContainText('Failed: Rounds to two decimals');
    await see(page.getByRole('group', { name: 'Expected' })).toContainText('21.37');
    await see(page.getByRole('group', { name: 'Your result' })).toContainText('21');
    await check(page, 'task-failed');
  });

  it('is mended, run again, and Escape with Tab leads out of the editor (WCAG 2.2, 2.1.2)', async () => {
    await goIntoEditor(page, keys);
    await keys.press('Control+Home', ...Array<string>(5).fill('ArrowDown'), 'Home', 'Shift+End');
    await keys.type('print(helper.mean(values))');
    await see(savedChip(page)).toBeVisible();
    await keys.press('Escape', 'Control+Enter');
    await see(page.getByText('2 of 2 visible checks pass').first()).toBeVisible(RUN);
    expect(await isInEditor(page)).toBe(true);
    await keys.press('Escape', 'Tab');
    expect(await isInEditor(page)).toBe(false);
  });

  it('is run with an input of one’s own, shown as in a terminal, and every run can be looked at again', async () => {
    await keys.activate(page.getByRole('button', { name: 'Run with my own input' }));
    await see(page.getByLabel('What your program reads')).toBeFocused();
    await keys.type('1\n2\nnone\n');
    await keys.activate(page.getByRole('button', { name: 'Run with this input' }));
    await see(results()).toContainText('The program ended with an error.', RUN);
    await see(results()).toContainText("could not convert string to float: 'none");
    await check(page, 'task-console');
    await keys.activate(page.getByRole('button', { name: /^Go to solution\.py, line \d+$/ }).first());
    await see.poll(() => isInEditor(page)).toBe(true);

    await keys.press('Escape', 'Tab');
    await keys.tabTo(page.getByRole('tab', { name: 'My own input' }));
    await keys.press('ArrowRight');
    await see(page.getByRole('row')).toHaveCount(4);
    await check(page, 'task-runs');
    await keys.activate(page.getByRole('button', { name: /^Show the run of/ }).last());
    await see(page.getByText('1 of 2 visible checks pass').first()).toBeVisible();
  });

  it('is handed in', async () => {
    await keys.keepsItsPlace();
    await keys.activate(page.locator('footer').getByRole('button', { name: 'Finish…' }));
    await see(page.getByText('Every task has an answer.')).toBeVisible();
    await keys.activate(page.getByRole('button', { name: 'Hand in my answers' }));
    await see(page.getByRole('heading', { name: 'Your answers are handed in' })).toBeVisible();
    await page.context().close();
  });
});

describe('Pasting into an exam', () => {
  it('from outside is refused where the sitting says so, and what was written in the exam can be copied', async () => {
    const page = await world.signedIn(await enterCandidate('Ugo Serra', 'within'));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(await waitingRoomOf(page));
    await see(page.getByText('Nothing can be pasted from outside')).toBeVisible();
    const keys = new Keyboard(page);
    await startByKeys(page, keys);
    await page.locator('.monaco-editor').first().waitFor();
    await page.evaluate(() => navigator.clipboard.writeText('stolen = 1'));
    await goIntoEditor(page, keys);
    await keys.press('Control+End', 'Control+V');
    await see(page.getByText('Nothing can be pasted from outside').first()).toBeVisible();
    await see(page.locator('.view-lines')).not.toContainText('stolen');
    await keys.press('Control+Home', 'Shift+End', 'Control+C', 'Control+End', 'Control+V');
    await see(page.locator('.view-line').filter({ hasText: 'import' })).toHaveCount(2);
    await page.context().close();
  });
});

async function enterCandidate(name: string, paste: 'allowed' | 'within'): Promise<string> {
  const manager = house.clientOf('manager');
  const [opensAt, closesAt] = [-60_000, 3_600_000].map((shift) => new Date(Date.now() + shift).toISOString());
  const times = { opensAt, closesAt, place: 'Room 1', supervision: 'supervised-on-site-verified' };
  const { id } = await manager.post<StaffSitting>('sittings', { title: `Task of ${name}`, formId, paste, ...times });
  const email = house.emailOf.author.replace('author', name.split(' ')[0]!.toLowerCase());
  await enter(manager, id, [{ number: `1-${name[0]}`, name, email, extraTimePercent: 0 }]);
  await acceptByMail(world.url, { name, email }, password);
  return email;
}

async function waitingRoomOf(page: Page): Promise<string> {
  const { exams } = (await (await page.request.get('/api/home')).json()) as { exams: { entryId: string }[] };
  return `/sittings/${exams[0]!.entryId}/waiting`;
}

async function startByKeys(page: Page, keys: Keyboard): Promise<void> {
  await page.goto(await waitingRoomOf(page));
  await keys.activate(page.getByRole('button', { name: /Start the exam|Continue the exam/ }));
  await page.waitForURL(/\/task\/1$/);
}

const isInEditor = (page: Page) => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null);

/** The editor's field is where Tab comes to after the open files; whoever is in it sees the caret. */
async function goIntoEditor(page: Page, keys: Keyboard): Promise<void> {
  if (await isInEditor(page)) return;
  await keys.tabTo(page.locator('.monaco-editor :is(textarea, .native-edit-context)'));
}
