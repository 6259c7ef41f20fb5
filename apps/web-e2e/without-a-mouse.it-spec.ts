import type { Locator, Page } from '@playwright/test';
import { configure } from '../../tools/demo/play/configure';
import { handIn, sitExam } from '../../tools/demo/play/candidate';
import { Knowledge } from '../../tools/demo/play/knowledge';
import { markAll } from '../../tools/demo/play/examiner';
import { acceptByMail } from '../../tools/demo/play/organisation';
import { enter, schedule } from '../../tools/demo/play/sitting';
import { Keyboard } from './support/keyboard';
import { fieldTimeIn, foundHouse, type House } from './support/new-organisation';
import { password } from './support/people';
import { see } from './support/see';
import { World } from './support/world';
import { writtenPlan } from './support/written-exam';

jest.setTimeout(120_000);
/** A page hears of what happens elsewhere within five seconds. */
const HEARD = { timeout: 15_000 };
const TITLE = 'Report, Skagen';
let world: World;
let house: House;
let formId: string;
const knowledge = new Knowledge(writtenPlan.forms.flatMap(({ sections }) => sections.flatMap(({ items }) => items)));

beforeAll(async () => {
  world = await World.open();
  house = await foundHouse(world, 'Skagen Institute');
  const { formIds } = await configure(house.clientOf('manager'), house.clientOf('author'), writtenPlan);
  formId = formIds[0] as string;
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(() => world.close());

/** WCAG 2.2, 2.1.1, 2.4.3 and 2.4.7: everything by keys, nothing lost on the way, and always seen where one is. */
describe('A day without a mouse', () => {
  it('an exam manager schedules a sitting, enters a candidate, and watches over it', async () => {
    const page = await signedIn('manager');
    const keys = new Keyboard(page);
    await goByNavigation(page, keys, 'Sittings');
    await keys.activate(page.getByRole('button', { name: 'Schedule a sitting…' }));
    const dialog = page.getByRole('dialog');
    await keys.choose(dialog.getByLabel('Form'), /Figures in a report/);
    await keys.fill(dialog.getByLabel('Title'), TITLE);
    await writeTime(keys, dialog.getByLabel('First moment to start'), -60_000);
    await writeTime(keys, dialog.getByLabel('Last moment to start'), 3_600_000);
    await keys.activate(dialog.getByRole('button', { name: 'Schedule the sitting' }));
    await see(page.getByRole('heading', { level: 1, name: TITLE })).toBeFocused();

    await keys.activate(page.getByRole('button', { name: 'Enter a candidate…' }));
    await keys.fill(dialog.getByLabel('Name'), 'Tove Nyborg');
    await keys.fill(dialog.getByLabel('E-mail'), addressOf('tove'));
    await keys.activate(dialog.getByRole('button', { name: 'Enter the candidate' }));
    await see(page.getByRole('rowheader', { name: /Tove Nyborg/ })).toBeVisible();
    await see(page.getByRole('button', { name: 'Enter a candidate…' })).toBeFocused();

    const tove = await acceptByMail(world.url, { name: 'Tove Nyborg', email: addressOf('tove') }, password);
    await sitExam(tove, 'Written exam', 1, knowledge);
    await keys.back(page.getByRole('link', { name: 'Watch live' }));
    await keys.press('Enter');
    await see(page.getByRole('heading', { level: 1, name: writtenPlan.specification.title })).toBeFocused();
    await see(page.getByRole('row', { name: /Tove Nyborg/ })).toContainText(/Working|Offline/, HEARD);
    await keys.activate(page.getByRole('radio', { name: 'Select Tove Nyborg' }), 'Space');

    await keys.activate(page.getByRole('button', { name: 'Add time…', exact: true }));
    await keys.fill(dialog.getByLabel('Minutes'), '7');
    await reason(page, keys, 'The alarm', 'Add the time');
    await see(page.getByRole('row', { name: /Tove Nyborg/ })).toContainText('+7 min added', HEARD);
    await see(page.getByRole('button', { name: 'Add time…', exact: true })).toBeFocused();

    await keys.activate(page.getByRole('button', { name: 'Message…', exact: true }));
    await reason(page, keys, 'The alarm was a test.', 'Send the message');
    await see(page.getByRole('listitem').filter({ hasText: 'The alarm was a test.' })).toBeVisible(HEARD);
    await keys.activate(page.getByRole('button', { name: 'Pause…', exact: true }));
    await reason(page, keys, 'Another test', 'Pause the exam');
    await see(page.getByRole('row', { name: /Tove Nyborg/ })).toContainText('Paused', HEARD);
    await keys.keepsItsPlace();
    await keys.activate(page.getByRole('button', { name: 'Let go on…', exact: true }));
    await reason(page, keys, 'All clear', 'Run the clock again');
    await keys.keepsItsPlace();
    await page.context().close();
  });

  it('an examiner marks one script after the other, and points to a sentence', async () => {
    await handedIn('Asta Holm', 'Birk Lund');
    const page = await signedIn('examiner');
    const keys = new Keyboard(page);
    const toMark = page.getByRole('link', { name: /^Mark Report on the visits/ });
    // The worker lays the written answers out, one after the other.
    await see(async () => {
      await page.goto('/marking');
      await see(page.getByRole('row', { name: /Report on the visits/ })).toContainText('0 of 2', { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await keys.activate(toMark);
    const script = page.getByRole('heading', { level: 2, name: /^Script / });
    await see(script).toBeFocused();
    const first = await script.textContent();

    await keys.press('1');
    await see(page.getByRole('radio', { name: /^1\s*one is chosen/ })).toBeChecked();
    await keys.tabTo(page.getByRole('group', { name: /^Gives a reason/ }).getByRole('radio'));
    await keys.press('1', 'z');
    await see(page.getByRole('radio', { name: /^1\s*a reason without/ })).not.toBeChecked();
    await keys.press('2');
    await see(page.getByRole('status').filter({ hasText: '3 of 3' })).toBeVisible();
    await keys.press('c');
    const dialog = page.getByRole('dialog', { name: 'Comment on a passage' });
    await keys.choose(dialog.getByLabel('Sentence'), /moves the mean/);
    await keys.choose(dialog.getByLabel('Criterion'), 'Gives a reason');
    await keys.fill(dialog.getByLabel('Note'), 'From the data.');
    await keys.activate(dialog.getByRole('button', { name: 'Keep the comment' }));
    await see(page.getByRole('list', { name: 'Comments on passages' })).toContainText('From the data.');
    await keys.keepsItsPlace();
    await keys.press('Enter');

    await see(script).not.toHaveText(first ?? '');
    await see(script).toBeFocused();
    await keys.tabTo(page.getByRole('radio', { name: /^0\s*none is chosen/ }));
    await keys.press('ArrowRight');
    await see(page.getByRole('radio', { name: /^1\s*one is chosen/ })).toBeChecked();
    await keys.press('Enter');
    await see(page.getByRole('radio', { name: /^0\s*no reason/ })).toBeFocused();
    await keys.press('2', 'Enter');
    await page.waitForURL(/\/marking$/);
    await see(page.getByText('All marked').first()).toBeVisible();
    await see(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.context().close();
  });

  it('a board member reads the results, their evidence and the rule, and signs', async () => {
    await handedIn('Carl Dahl', 'Dina Voss');
    const page = await signedIn('first');
    const keys = new Keyboard(page);
    const sign = page.getByRole('button', { name: 'Sign the results…' });
    await see(async () => {
      await markAll(house.clientOf('examiner'));
      await page.goto('/org/awards');
      await see(page.getByRole('row', { name: /Figures in a report/ })).toContainText('0 of 2 signed', {
        timeout: 2_000,
      });
    }).toPass({ timeout: 40_000 });
    await keys.activate(page.getByRole('link', { name: 'Figures in a report' }));
    await see(page.getByRole('heading', { level: 1, name: 'Results' })).toBeFocused();

    await keys.tabTo(sign);
    const evidence = page.getByRole('button', { name: /^Evidence/ }).first();
    await keys.activate(evidence);
    await see(evidence).toHaveAttribute('aria-expanded', 'true');
    await keys.activate(page.getByRole('button', { name: 'Not met' }), 'Space');
    await keys.keepsItsPlace();
    await keys.back(sign);
    await keys.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Sign the results' });
    await see(dialog).toContainText('do not');
    await keys.press('Escape');
    await see(sign).toBeFocused();
    await keys.press('Enter');
    await keys.activate(dialog.getByRole('button', { name: 'Sign the results' }));
    await see(page.getByText('1 of 2 members have signed')).toBeVisible();
    await keys.keepsItsPlace();
    await page.context().close();
  });

  it('an administrator invites a member, chooses a colour and changes the key', async () => {
    const page = await signedIn('administrator');
    const keys = new Keyboard(page);
    const dialog = page.getByRole('dialog');
    const tab = (name: string) => page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name });
    await goByNavigation(page, keys, 'Settings');
    await keys.activate(tab('Members and roles'));
    await see(page.getByRole('heading', { level: 1, name: 'Members and roles' })).toBeFocused();
    await keys.back(page.getByRole('button', { name: 'Invite a person…' }));
    await keys.press('Enter');
    await keys.fill(dialog.getByLabel('Name'), 'Ulla Brand');
    await keys.fill(dialog.getByLabel('E-mail'), addressOf('ulla'));
    await keys.activate(dialog.getByRole('checkbox', { name: /^Moderator/ }), 'Space');
    await keys.activate(dialog.getByRole('button', { name: 'Send the invitation' }));
    await see(page.getByRole('row', { name: /Ulla Brand/ })).toContainText('Invited');
    await see(page.getByRole('button', { name: 'Invite a person…' })).toBeFocused();

    await keys.activate(tab('Logo and colour'));
    await see(page.getByRole('heading', { level: 1, name: 'Logo and colour' })).toBeFocused();
    await keys.fill(page.getByRole('textbox', { name: 'Colour', exact: true }), '#ffd500');
    await keys.activate(page.getByRole('button', { name: /^Take #/ }));
    await see(page.getByText('Everybody can read this, in the light and in the dark theme.')).toBeVisible();
    await keys.keepsItsPlace();
    await keys.activate(page.getByRole('button', { name: 'Use this colour' }));
    await see(page.getByRole('button', { name: 'Back to the green of Assay' })).toBeVisible();
    await keys.keepsItsPlace();

    await keys.back(tab('Signing keys'));
    await keys.press('Enter');
    await see(page.getByRole('heading', { level: 1, name: 'Signing keys' })).toBeFocused();
    await keys.activate(page.getByRole('button', { name: 'Make the first key…' }));
    await reason(page, keys, 'Before the first credential.', 'Make the key');
    await see(page.getByRole('button', { name: 'Change the key…' })).toBeFocused();
    await keys.press('Enter');
    await reason(page, keys, 'Yearly change.', 'Make a new key and retire the old one');
    await see(page.getByRole('cell', { name: /Verifies only/ })).toBeVisible();
    await keys.keepsItsPlace();
    await page.context().close();
  });
});

async function signedIn(part: 'manager' | 'examiner' | 'first' | 'administrator'): Promise<Page> {
  const page = await (await world.device()).newPage();
  const keys = new Keyboard(page);
  await page.goto('/sign-in');
  await keys.fill(page.getByLabel('E-mail'), house.emailOf[part]);
  await keys.fill(page.getByLabel('Password'), password);
  await keys.press('Enter');
  await page.waitForURL(/\/org$/);
  await see(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  return page;
}

async function goByNavigation(page: Page, keys: Keyboard, name: string): Promise<void> {
  await keys.activate(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }));
  await see(page.getByRole('heading', { level: 1 })).toBeFocused();
}

/** On the clock of the organisation. The browser asks for day and month in the order of its own language. */
async function writeTime(keys: Keyboard, field: Locator, fromNow: number): Promise<void> {
  const wanted = fieldTimeIn(fromNow);
  const [year, month, day, hour, minute] = wanted.split(/[-T:]/) as [string, string, string, string, string];
  const onTwelve = String(Number(hour) % 12 || 12).padStart(2, '0');
  const orders = [
    `${month}${day}${year}${onTwelve}${minute}${Number(hour) < 12 ? 'A' : 'P'}`,
    `${day}${month}${year}${hour}${minute}`,
  ];
  await keys.tabTo(field);
  for (const order of orders) {
    await keys.type(order);
    if ((await field.inputValue()) === wanted) return;
    await keys.press(...Array<string>(6).fill('ArrowLeft'));
  }
  throw new Error(`The field took "${await field.inputValue()}" for ${wanted}.`);
}

async function reason(page: Page, keys: Keyboard, words: string, action: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await keys.tabTo(dialog.getByRole('textbox').last());
  await keys.type(words);
  await keys.activate(dialog.getByRole('button', { name: action }));
  await see(dialog).toHaveCount(0);
}

const addressOf = (name: string) => house.emailOf.manager.replace('manager', name);

/** A sitting of these candidates, who knew it all and have handed in. */
async function handedIn(...names: readonly string[]): Promise<void> {
  const manager = house.clientOf('manager');
  const title = `Report of ${names.join(' and ')}`;
  const sitting = await schedule(manager, { title, formId, opensInMinutes: -1, hours: 1, place: 'Room 1' });
  const people = names.map((name) => ({ name, email: addressOf(name.split(' ')[0]?.toLowerCase() ?? '') }));
  const arrangements = { number: '', extraTimePercent: 0 };
  await enter(
    manager,
    sitting.id,
    people.map((person) => ({ ...person, ...arrangements })),
  );
  for (const person of people) {
    const client = await acceptByMail(world.url, person, password);
    const { attemptId } = await sitExam(client, 'Written exam', 1, knowledge);
    await handIn(client, attemptId);
  }
}
