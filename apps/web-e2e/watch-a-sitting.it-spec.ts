import type { Locator, Page } from '@playwright/test';
import type { CandidateHome, ExamDayCode, StaffEntry, StaffSitting } from '@assay/delivery/contract';
import { configure } from '../../tools/demo/play/configure';
import { cleaningPlan } from '../../tools/demo/plans';
import { caller, type Call } from './support/call';
import { chosenOption, savedChip } from './support/exam';
import { foundHouse, type House } from './support/new-organisation';
import { check } from './support/screen-check';
import { World } from './support/world';
import { see } from './support/see';

jest.setTimeout(300_000);
/** A page hears of what an invigilator does within five seconds. */
const HEARD = { timeout: 15_000 };
let world: World;
let house: House;
let forms: readonly string[];

beforeAll(async () => {
  world = await World.open();
  house = await foundHouse(world, 'Sandvik Institute');
  ({ formIds: forms } = await configure(house.clientOf('manager'), house.clientOf('author'), cleaningPlan));
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(() => world.close());

describe('Watching a sitting', () => {
  it('an invigilator pauses, writes and adds time by keyboard; the candidate sees each, and loses nothing', async () => {
    const manager = await world.signedIn(house.emailOf.manager);
    const { sittingId, candidate } = await enter(manager, forms[0] as string, 'Tove Nyborg');
    const exam = await startOwnExam(candidate);
    await exam.locator('.choice').nth(1).click();
    await see(savedChip(exam)).toBeVisible();
    const chosen = await chosenOption(exam);
    const question = exam.locator('#question');

    await manager.goto(`/org/sittings/${sittingId}`);
    await press(manager.getByRole('link', { name: 'Watch live' }), 'Enter');
    await see(manager.getByRole('heading', { level: 1 })).toHaveText(cleaningPlan.specification.title);
    const row = manager.getByRole('row', { name: /Tove Nyborg/ });
    await see(row).toContainText('Working', HEARD);
    await press(manager.getByRole('radio', { name: 'Select Tove Nyborg' }), 'Space');

    await act(manager, 'Pause…', 'A fire alarm', 'Pause the exam');
    await see(exam.getByRole('heading', { name: 'Your exam is paused' })).toBeFocused(HEARD);
    await see(exam.getByText('A fire alarm')).toBeVisible(HEARD);
    await see(question).toHaveCount(0);
    await see(row).toContainText('Paused', HEARD);
    const stands = await exam.getByRole('timer').textContent();

    await act(manager, 'Message…', 'Wait in the yard, please.', 'Send the message');
    const message = exam.getByRole('region', { name: /From your invigilator/ });
    await see(message).toContainText('Wait in the yard, please.', HEARD);
    expect(await exam.getByRole('timer').textContent()).toBe(stands);
    await check(exam, 'exam-paused-with-a-message');

    await act(manager, 'Let go on…', 'All clear', 'Run the clock again');
    await see(question).toBeVisible(HEARD);
    expect(await chosenOption(exam)).toBe(chosen);
    await press(message.getByRole('button', { name: 'I have read it' }), 'Enter');
    await see(message).toHaveCount(0);
    await see(manager.getByRole('listitem').filter({ hasText: 'Wait in the yard, please. (read)' })).toBeVisible(HEARD);

    const before = await secondsLeft(exam);
    await press(manager.getByRole('button', { name: 'Add time…', exact: true }), 'Enter');
    await manager.getByRole('dialog').getByLabel('Minutes').fill('7');
    await confirm(manager, 'The alarm', 'Add the time');
    await see(message).toContainText('7 minutes were added: The alarm', HEARD);
    await see(exam.getByText('7 min added')).toBeVisible();
    expect((await secondsLeft(exam)) - before).toBeGreaterThan(6 * 60);

    await act(manager, 'Note…', 'Left the room for 2 minutes', 'Keep the note');
    await see(manager.getByRole('listitem').filter({ hasText: 'Left the room for 2 minutes' })).toBeVisible(HEARD);
    await check(manager, 'live-sitting');
    await manager.goto(`/org/sittings/${sittingId}/list`);
    await see(manager.getByRole('row', { name: /Tove Nyborg/ })).toBeVisible();
    await check(manager, 'candidate-list');
    for (const page of [manager, exam]) await page.context().close();
  });

  it('an examiner records a demonstration and fills in its checklist; a critical step takes its marks, in words', async () => {
    const manager = await world.signedIn(house.emailOf.manager);
    const { sittingId, candidate } = await enter(manager, forms[1] as string, 'Oskar Eide');
    const { exams } = await caller(candidate)<CandidateHome>('GET', 'home');
    await candidate.goto(`/sittings/${exams[0]?.entryId}/waiting`);
    await see(candidate.getByText('An examiner watches you')).toBeVisible();
    await see(candidate.getByRole('button', { name: 'Start the exam' })).toHaveCount(0);
    await check(candidate, 'waiting-for-a-demonstration');

    const examiner = await world.signedIn(house.emailOf.examiner);
    await press(examiner.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /Sittings/ }), 'Enter');
    await press(examiner.getByRole('link', { name: /Oskar Eide/ }), 'Enter');
    await press(examiner.getByRole('button', { name: /Record demonstration/ }), 'Enter');
    await press(examiner.getByRole('button', { name: 'Record and open the checklist' }), 'Enter');

    await examiner.waitForURL(/\/marking\/[^/]+\/[^/]+$/, { timeout: 60_000 });
    await see(examiner.getByRole('heading', { level: 2, name: 'Oskar Eide' })).toBeVisible();
    await see(examiner.getByText('not anonymous').first()).toBeVisible();
    const steps = examiner.locator('fieldset[data-part]');
    for (let index = 0; index < (await steps.count()); index++) {
      const isCritical = (await steps.nth(index).getByText('Critical step').count()) > 0;
      const levels = steps.nth(index).getByRole('radio');
      await press(isCritical ? levels.first() : levels.last(), 'Space');
    }
    await see(examiner.getByText('the demonstration earns no marks here').first()).toBeVisible();
    await see(examiner.locator('.total')).toContainText(/^\s*(Total )?0/);
    await check(examiner, 'demonstration-checklist');
    await press(examiner.getByRole('button', { name: /Save and next/ }), 'Enter');
    await examiner.waitForURL((url) => !url.pathname.includes('/demonstrations/'), HEARD);

    await examiner.goto(`/org/sittings/${sittingId}`);
    await see(examiner.getByRole('row', { name: /Oskar Eide/ })).toContainText('Recorded');
    await check(examiner, 'sitting-of-demonstrations');
    for (const page of [manager, candidate, examiner]) await page.context().close();
  });
});

/** A sitting of one candidate, who has checked in with the code of the day. */
async function enter(manager: Page, formId: string, name: string) {
  const call = caller(manager);
  const sitting = await call<StaffSitting>('POST', 'sittings', {
    ...{ title: `Sitting of ${name}`, formId, place: 'Room 2.14', supervision: 'supervised-on-site-verified' },
    opensAt: new Date(Date.now() - 60_000).toISOString(),
    closesAt: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const person = { number: null, name, email: null, extraTimePercent: 25 };
  const { number } = await call<StaffEntry>('POST', `sittings/${sitting.id}/entries`, person);
  const { code } = await call<ExamDayCode>('POST', `sittings/${sitting.id}/exam-day-code`, {});
  const candidate = await (await world.device()).newPage();
  await candidate.goto('/sign-in');
  await signInWithCode(caller(candidate), number, code);
  return { sittingId: sitting.id, candidate };
}

const signInWithCode = (call: Call, number: string, code: string) =>
  call<unknown>('POST', 'session/candidate', { number, code });

async function startOwnExam(candidate: Page): Promise<Page> {
  const { exams } = await caller(candidate)<CandidateHome>('GET', 'home');
  await candidate.goto(`/sittings/${exams[0]?.entryId}/waiting`);
  await candidate.getByRole('button', { name: 'Start the exam' }).click();
  await candidate.waitForURL(/\/q\/1$/);
  return candidate;
}

/** Without a mouse: to the control, then the key. */
async function press(control: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await control.focus();
  await control.press(key);
}

async function act(page: Page, button: string, reason: string, action: string): Promise<void> {
  await press(page.getByRole('button', { name: button, exact: true }), 'Enter');
  await confirm(page, reason, action);
}

async function confirm(page: Page, reason: string, action: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').last().fill(reason);
  await press(dialog.getByRole('button', { name: action }), 'Enter');
  await see(dialog).toHaveCount(0);
}

async function secondsLeft(exam: Page): Promise<number> {
  const [hours = 0, minutes = 0, seconds = 0] = ((await exam.getByRole('timer').textContent()) ?? '')
    .split(':')
    .map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}
