import { rehearsalRoutes, type Toolchains } from '@assay/item-bank/contract';
import { LANGUAGE_NAMES, type Toolchain } from '@assay/sandbox/domain';
import type { Page } from '@playwright/test';
import { configure } from '../../tools/demo/play/configure';
import { acceptByMail } from '../../tools/demo/play/organisation';
import { enter, schedule } from '../../tools/demo/play/sitting';
import { Keyboard } from './support/keyboard';
import { foundHouse, type House } from './support/new-organisation';
import { password } from './support/people';
import { check } from './support/screen-check';
import { see } from './support/see';
import { goIntoEditor, startByKeys } from './support/task-keys';
import { checksOf, fullMarks, leftOut, planOf, tasksFor, type SmallTask } from './support/task-of-each-kind';
import { World } from './support/world';

jest.setTimeout(240_000);
const RUN = { timeout: 60_000 };
const CANDIDATE = { name: 'Ida Falk', number: '1-07', extraTimePercent: 0 };
let world: World;
let house: House;
let toolchains: readonly Toolchain[];
let tasks: readonly SmallTask[];
let attemptId: string;

beforeAll(async () => {
  world = await World.open();
  house = await foundHouse(world, 'Skagen Academy');
  ({ toolchains } = await house.clientOf('author').get<Toolchains>(rehearsalRoutes.toolchains));
  tasks = tasksFor(toolchains);
  if (leftOut(tasks).length > 0) console.warn(`SKIPPED: ${leftOut(tasks).join(', ')}. The language is not here.`);
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(() => world.close());

/** The mistake that only the hidden check of its task finds. */
const lost = () => tasks.filter(({ typed }) => typed !== undefined).length;

describe('A task of each kind', () => {
  it('is set by an author, proven by a rehearsal in the sandbox, published and scheduled', async () => {
    const manager = house.clientOf('manager');
    const { formIds } = await configure(manager, house.clientOf('author'), planOf(tasks, toolchains));
    const when = { opensInMinutes: -1, hours: 1, place: 'Room 1' };
    const sitting = await schedule(manager, { title: 'Each kind', formId: formIds[0] as string, ...when });
    const email = emailOfCandidate();
    await enter(manager, sitting.id, [{ ...CANDIDATE, email }]);
    await acceptByMail(world.url, { name: CANDIDATE.name, email }, password);
  });

  it('is solved by a candidate by keys alone, with every visible check passed, and handed in', async () => {
    const page = await world.signedIn(emailOfCandidate());
    const keys = new Keyboard(page);
    await startByKeys(page, keys);
    attemptId = /attempts\/([^/]+)/.exec(page.url())?.[1] ?? '';
    for (const [at, task] of tasks.entries()) {
      await see(page.getByRole('heading', { name: task.title, level: 2 })).toBeVisible();
      if (task.kind === 'query') await seesRows(page, keys);
      await type(page, keys, task.typed ?? task.right);
      const all = checksOf(task).length - 1;
      await runs(page, keys, `${all} of ${all} visible checks pass`);
      // The first Escape closes what the editor suggests, if anything.
      await keys.press('Escape', 'Escape', 'Tab');
      const isLast = at === tasks.length - 1;
      await keys.activate(page.locator('footer').getByRole('button', { name: isLast ? 'Finish…' : 'Next →' }));
    }
    await see(page.getByText('Every task has an answer.')).toBeVisible();
    await keys.activate(page.getByRole('button', { name: 'Hand in my answers' }));
    await see(page.getByRole('heading', { name: 'Your answers are handed in' })).toBeVisible();
    await page.context().close();
  });

  it('is judged by an examiner where its scheme asks for that, beside what the checks came to', async () => {
    const judged = tasks.filter(({ scheme }) => scheme?.criteria);
    const page = await world.signedIn(house.emailOf.examiner);
    for (const task of judged) {
      await see(async () => {
        await page.goto('/marking');
        await see(page.getByRole('link', { name: `Mark ${task.title}` })).toBeVisible({ timeout: 2_000 });
      }).toPass(RUN);
      const keys = new Keyboard(page);
      await keys.activate(page.getByRole('link', { name: `Mark ${task.title}` }));
      await explains(page, task, 0);
      await check(page, 'task-script');
      await page.locator('#script-heading').focus();
      await keys.press('2', 'Enter');
      await see(page.getByText('Saved, 5 of 5. Nothing is left for you here.').first()).toBeVisible();
    }
    await page.context().close();
  });

  it('has its mark explained: each check with its verdict, the runner, the driver and the toolchain', async () => {
    const full = fullMarks(tasks);
    const page = await world.signedIn(house.emailOf.manager);
    await see(async () => {
      await page.goto(`/marking/attempts/${attemptId}/paper`);
      await see(page.getByText(`${full - lost()} of ${full} marks`).first()).toBeVisible({ timeout: 2_000 });
    }).toPass(RUN);
    await see(page.locator('assay-how-marked')).toHaveCount(tasks.length);
    for (const [at, task] of tasks.entries()) await explains(page, task, at);
    await check(page, 'paper-tasks');
    await page.context().close();
  });
});

const emailOfCandidate = () => house.emailOf.manager.replace('manager', 'ida');

/** The block of this number on the page. */
async function explains(page: Page, { language, typed, ...task }: SmallTask, at: number): Promise<void> {
  const how = page.locator('assay-how-marked').nth(at);
  await see(how.getByText('How this was marked')).toBeVisible();
  for (const title of checksOf({ language, ...task })) {
    const row = how.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) });
    const isLost = typed !== undefined && title === 'Kept back';
    await see(row).toContainText(isLost ? 'Not passed' : 'Passed');
    await see(row).toContainText(isLost ? '(WA)' : '1 of 1');
  }
  const version = toolchains.find((installed) => installed.language === language)?.version;
  const fact = (term: string) => how.locator('div', { has: page.locator('dt', { hasText: term }) }).locator('dd');
  await see(fact('Language')).toHaveText(`${LANGUAGE_NAMES[language]} ${version}`);
  await see(fact('Runner')).toHaveText(/^Version \S+, \S/);
  await see(fact('Kept apart by')).not.toBeEmpty();
}

/** A query that finds other rows: both tables stand beside each other. */
async function seesRows(page: Page, keys: Keyboard): Promise<void> {
  await type(page, keys, 'select store, euros from sale;');
  await runs(page, keys, '0 of 1 visible checks pass');
  await see(page.getByRole('region', { name: 'Expected' }).getByRole('row')).toHaveCount(3);
  await see(page.getByRole('region', { name: 'Your result' }).getByRole('row')).toHaveCount(4);
  await check(page, 'task-rows');
}

/** Into the editor by Tab, over what stands there, letter by letter. */
async function type(page: Page, keys: Keyboard, solution: string): Promise<void> {
  await page.locator('.monaco-editor .view-lines').waitFor();
  await goIntoEditor(page, keys);
  await keys.press('Control+A', 'Delete');
  await page.keyboard.insertText(solution);
}

async function runs(page: Page, keys: Keyboard, outcome: string): Promise<void> {
  await keys.press('Control+Enter');
  await see(page.locator('assay-run-panel').getByText(outcome)).toBeVisible(RUN);
}
