import type { Page } from '@playwright/test';
import { pythonPlan } from '../../tools/demo/plans';
import { configure } from '../../tools/demo/play/configure';
import { acceptInvitation } from './support/accept-invitation';
import { startExam } from './support/exam';
import { answerAll, learn } from './support/knowledge';
import { fieldTimeIn, foundHouse, type House } from './support/new-organisation';
import { check } from './support/screen-check';
import { World } from './support/world';
import { see } from './support/see';

jest.setTimeout(300_000);
const SUBJECT = 'Python for data work';
const CANDIDATE = 'Linnea Berg';
const COMPONENTS = [
  ['Written exam', 14],
  ['Practical exam', 3],
] as const;
let world: World;
let house: House;
let candidate: Page;
let candidateEmail: string;

beforeAll(async () => {
  world = await World.open();
  house = await foundHouse(world, 'Havnby Institute');
  candidateEmail = house.emailOf.administrator.replace('administrator', 'linnea');
  await configure(house.clientOf('manager'), house.clientOf('author'), { ...pythonPlan, nextForms: [] });
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(() => world.close());

describe('The main job, from a specification to a verified credential', () => {
  it('an author looks at an item as a candidate would, and tests its marking', async () => {
    const author = await world.signedIn(house.emailOf.author);
    await author.getByRole('link', { name: 'Item bank' }).first().click();
    await author.getByRole('link', { name: 'Find the median of a day' }).click();
    await author.getByRole('button', { name: 'Preview as candidate' }).click();
    const preview = author.getByRole('dialog', { name: 'As a candidate sees it' });
    await see(preview.locator('assay-item-player input').first()).toBeVisible();
    await check(author, 'author-preview');
    await preview.getByRole('button', { name: 'Close' }).click();
    const test = author.getByRole('button', { name: 'Test the marking' });
    if ((await test.getAttribute('aria-pressed')) !== 'true') await test.click();
    await see(author.getByRole('button', { name: 'Add a sample' })).toBeVisible();
    await check(author, 'author-test-panel');
    await author.context().close();
  });

  it('an exam manager schedules a sitting; a list with an error enters nobody', async () => {
    const manager = await world.signedIn(house.emailOf.manager);
    await manager.goto('/org/sittings');
    await manager.getByRole('button', { name: 'Schedule a sitting…' }).click();
    await manager.getByRole('button', { name: 'Schedule the sitting' }).click();
    await see(manager.locator('.field .error').first()).toBeVisible();
    await manager.keyboard.press('Escape');
    for (const [component] of COMPONENTS) await schedule(manager, component);

    await manager.getByRole('button', { name: 'Paste a list…' }).click();
    const list = manager.getByLabel('List', { exact: true });
    const lines = `number,name,email,extra time\n7001-LB,${CANDIDATE},linnea@,25\n7002-BB,Bo Lind,,0`;
    await list.fill(lines);
    await manager.getByRole('button', { name: 'Check the list' }).click();
    await see(manager.getByText(/Line 2: /)).toBeVisible();
    await check(manager, 'import-errors');
    await manager.keyboard.press('Escape');
    await see(manager.getByRole('rowheader')).toHaveCount(0);
    for (const [component] of COMPONENTS) {
      await manager.goto('/org/sittings');
      await manager.getByRole('link', { name: titleOf(component) }).click();
      await enterCandidates(manager, lines.replace('linnea@', candidateEmail));
    }
    await check(manager, 'sitting');
    await manager.context().close();
  });

  it('a candidate comes in by mail, and sits the written and the practical exam', async () => {
    const author = await world.signedIn(house.emailOf.author);
    const known = await learn(author);
    await author.context().close();
    candidate = await acceptInvitation(world, candidateEmail, CANDIDATE);
    for (const [component, questions] of COMPONENTS) {
      await startExam(candidate, component);
      await answerAll(candidate, known, questions);
      await check(candidate, component.toLowerCase().replace(' ', '-'));
      await candidate.getByRole('button', { name: 'Finish…' }).first().click();
      const word = questions === 3 ? 'task' : 'question';
      await see(candidate.getByText(`Every ${word} has an answer.`)).toBeVisible();
      await candidate.getByRole('button', { name: 'Hand in my answers' }).click();
      await see(candidate.getByRole('heading', { name: 'Your answers are handed in' })).toBeVisible();
    }
    await candidate.getByRole('link', { name: 'Go to your home page' }).click();
    await see(candidate.getByText('Being marked').first()).toBeVisible();
  });

  it('an examiner marks what waits, without a mouse and without a name', async () => {
    const examiner = await world.signedIn(house.emailOf.examiner);
    const toMark = examiner.getByRole('link', { name: /^Mark/ }).and(examiner.locator('.btn'));
    // The worker lays the written answers out, one after the other.
    await see(async () => {
      await examiner.goto('/marking');
      await see(toMark).toHaveCount(2, { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await see(examiner.getByRole('heading', { name: 'What waits to be marked' })).toBeVisible();
    await see(examiner.getByText('Linnea')).toHaveCount(0);
    for (const left of [1, 0]) {
      await toMark.first().click();
      if (left === 1) await commentOnSentence(examiner);
      await markQueue(examiner);
      await examiner.goto('/marking');
      await see(examiner.getByText('All marked').first()).toBeVisible();
      await see(toMark).toHaveCount(left);
    }
    await check(examiner, 'marking-queue');
    await examiner.context().close();
  });

  it('the award board signs, the manager releases', async () => {
    const board = [house.emailOf.first, house.emailOf.second];
    for (const [index, email] of board.entries()) {
      const member = await world.signedIn(email);
      await openBoard(member);
      const isLast = index === board.length - 1;
      await member
        .getByRole('button', { name: isLast ? 'Sign and confirm the results…' : 'Sign the results…' })
        .click();
      await check(member, `board-${index + 1}`);
      await member
        .getByRole('dialog')
        .getByRole('button', { name: isLast ? 'Sign, confirm and issue credentials' : 'Sign the results' })
        .click();
      await see(member.getByRole('dialog')).toHaveCount(0);
      await member.context().close();
    }
    const manager = await world.signedIn(house.emailOf.manager);
    await openBoard(manager);
    await manager.getByRole('button', { name: 'Release to the candidates…' }).click();
    await manager.getByRole('button', { name: 'Release the results' }).click();
    await see(manager.getByText(/^Released/)).toBeVisible();
    await manager.context().close();
  });

  it('the candidate sees the result and holds the credential; anyone verifies it, and nobody can change it', async () => {
    await candidate.goto('/results');
    await see(candidate.getByText(/5 of\s+5 outcomes met/)).toBeVisible();
    await candidate
      .getByRole('link', { name: /Python for data work/ })
      .first()
      .click();
    await see(candidate.getByRole('heading', { level: 1 })).toBeVisible();
    await check(candidate, 'result');
    await isPdf(candidate, 'Statement of results');
    await untilIssued(candidate);
    await candidate.goto('/wallet');
    await candidate.getByRole('link', { name: 'Python for data work' }).click();
    await see(candidate.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await check(candidate, 'credential');
    const certificate = await isPdf(candidate, 'Certificate');
    const address = new URL(
      (await candidate.getByRole('link', { name: 'Check it now' }).getAttribute('href')) ?? '',
      world.url,
    );
    const file = await candidate.request.get(
      (await candidate.getByRole('link', { name: /Credential file/ }).getAttribute('href')) ?? '',
    );
    const json = await file.text();

    const verifier = await (await world.device()).newPage();
    await verifier.goto('/verify');
    await verifier.getByLabel('Or paste the link').fill(address.searchParams.get('link') ?? '');
    await verifier.getByRole('button', { name: 'Check', exact: true }).click();
    await see(verifier.getByRole('heading', { name: /^Genuine, and valid today/ })).toBeVisible();
    await check(verifier, 'verify-genuine');
    await checkFile(verifier, json);
    await see(verifier.getByRole('heading', { name: /^Genuine, and valid today/ })).toBeVisible();
    await verifier
      .locator('input[type=file]')
      .setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer: certificate });
    await see(verifier.getByRole('heading', { name: /^Genuine, and valid today/ })).toBeVisible();
    await checkFile(verifier, json.replace('Linnea Berg', 'Karla Berg'));
    await see(verifier.getByRole('heading', { name: /^Not genuine/ })).toBeVisible();
    await check(verifier, 'verify-altered');

    await withdraw(await world.signedIn(house.emailOf.first));
    await see(async () => {
      await checkFile(verifier, json);
      await see(verifier.getByRole('heading', { name: /^Genuine, but withdrawn on/ })).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await verifier.context().close();
  });
});

const titleOf = (component: string) => `${component}, Havnby`;

async function schedule(manager: Page, component: string): Promise<void> {
  await manager.goto('/org/sittings');
  await manager.getByRole('button', { name: 'Schedule a sitting…' }).click();
  const form = manager.getByLabel('Form');
  const option = form.getByRole('option', { name: new RegExp(`· ${component} ·`) });
  await form.selectOption(await option.getAttribute('value'));
  await manager.getByLabel('Title').fill(titleOf(component));
  await manager.getByLabel('First moment to start').fill(fieldTimeIn(-60_000));
  await manager.getByLabel('Last moment to start').fill(fieldTimeIn(3_600_000));
  await manager.getByRole('button', { name: 'Schedule the sitting' }).click();
  await see(manager.getByRole('heading', { name: titleOf(component) })).toBeVisible();
}

async function enterCandidates(manager: Page, lines: string): Promise<void> {
  await manager.getByRole('button', { name: 'Paste a list…' }).click();
  await manager.getByLabel('List', { exact: true }).fill(lines);
  await manager.getByRole('button', { name: 'Check the list' }).click();
  await manager.getByRole('button', { name: 'Enter 2 candidates' }).click();
  await see(manager.getByRole('rowheader', { name: new RegExp(CANDIDATE) })).toBeVisible();
}

/** Points to a sentence of the answer by keys alone; the comment waits beside it for the mark. */
async function commentOnSentence(examiner: Page): Promise<void> {
  await examiner.waitForURL(/\/marking\/.+\/.+/);
  await see(examiner.getByRole('heading', { name: /^Answer · \d+ words/ })).toBeVisible();
  await examiner.keyboard.press('c');
  const dialog = examiner.getByRole('dialog', { name: 'Comment on a passage' });
  await dialog.getByLabel('Note').fill('Names the cause.');
  await check(examiner, 'marking-comment');
  await dialog.getByRole('button', { name: 'Keep the comment' }).click();
  await see(examiner.getByRole('list', { name: 'Comments on passages' })).toContainText('Names the cause.');
  await check(examiner, 'marking-commented');
}

/** The best level of every criterion; the first script by keys alone. */
async function markQueue(examiner: Page): Promise<void> {
  await examiner.waitForURL(/\/marking\/.+\/.+/);
  for (;;) {
    const address = examiner.url();
    const criteria = examiner.locator('fieldset.crit');
    await criteria.first().waitFor();
    for (let index = 0; index < (await criteria.count()); index++) {
      const levels = criteria.nth(index).locator('.level');
      const marks = await levels.locator('b').allInnerTexts();
      const best = marks.indexOf(String(Math.max(...marks.map(Number))));
      await levels.nth(best).click();
    }
    await examiner.getByRole('button', { name: 'Save and next' }).click();
    await examiner.waitForURL((url) => url.href !== address);
    if (!/\/marking\/.+\/.+/.test(examiner.url())) return;
  }
}

async function openBoard(page: Page): Promise<void> {
  await page.goto('/org/awards');
  await page.getByRole('link', { name: SUBJECT }).click();
  await see(page.getByRole('heading', { name: 'Results', exact: true })).toBeVisible();
}

/** A worker builds, signs and verifies each credential after the confirmation. */
async function untilIssued(page: Page): Promise<void> {
  await see(async () => {
    await page.goto('/wallet');
    await see(page.getByRole('link', { name: 'Python for data work' })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

/** Follows a link to a document. @returns its bytes */
async function isPdf(page: Page, name: string): Promise<Buffer> {
  const address = await page.getByRole('link', { name: new RegExp(`^${name}`) }).getAttribute('href');
  const answer = await page.request.get(address ?? '');
  const bytes = await answer.body();
  expect([answer.status(), bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  return bytes;
}

async function checkFile(verifier: Page, json: string): Promise<void> {
  await verifier
    .locator('input[type=file]')
    .setInputFiles({ name: 'credential.json', mimeType: 'application/json', buffer: Buffer.from(json) });
}

async function withdraw(member: Page): Promise<void> {
  await member.goto('/org/credentials');
  await member.getByRole('button', { name: 'Withdraw… the credential of Linnea Berg' }).click();
  await member.getByLabel('Reason').fill('Issued to try the withdrawal.');
  await member.getByRole('button', { name: 'Withdraw credential' }).click();
  await see(member.getByText('Withdrawn').first()).toBeVisible();
  await member.context().close();
}
