import { expect as see, type Page } from '@playwright/test';
import { startExam } from './support/exam';
import { answerAll, learn } from './support/knowledge';
import { people } from './support/people';
import { check } from './support/screen-check';
import { World } from './support/world';

jest.setTimeout(600_000);
let world: World;
let candidate: Page;

beforeAll(async () => {
  world = await World.open();
  candidate = await world.signedIn(people.kaja);
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(() => world.close());

describe('The main job, from a specification to a verified credential', () => {
  it('an author looks at an item as a candidate would, and tests its marking', async () => {
    const author = await world.signedIn(people.author);
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
    const manager = await world.signedIn(people.manager);
    await manager.goto('/org/sittings');
    await manager.getByRole('button', { name: 'Schedule a sitting…' }).click();
    await manager.getByRole('button', { name: 'Schedule the sitting' }).click();
    await see(manager.locator('.field .error').first()).toBeVisible();
    await manager.getByLabel('Title').fill('Spring, Vestholm');
    await manager.getByRole('button', { name: 'Schedule the sitting' }).click();
    await see(manager.getByRole('heading', { name: 'Spring, Vestholm' })).toBeVisible();

    await manager.getByRole('button', { name: 'Paste a list…' }).click();
    const list = manager.getByLabel('List', { exact: true });
    await list.fill('number,name,email,extra time\n7001-AA,Ada Holm,ada@,25\n7002-BB,Bo Lind,bo@mail.example,0');
    await manager.getByRole('button', { name: 'Check the list' }).click();
    await see(manager.getByText(/Line 2: /)).toBeVisible();
    await check(manager, 'import-errors');
    await list.fill(
      'number,name,email,extra time\n7001-AA,Ada Holm,ada@mail.example,25\n7002-BB,Bo Lind,bo@mail.example,0',
    );
    await manager.getByRole('button', { name: 'Check the list' }).click();
    await manager.getByRole('button', { name: 'Enter 2 candidates' }).click();
    await see(manager.getByRole('rowheader', { name: /Ada Holm/ })).toBeVisible();
    await check(manager, 'sitting');
    await manager.context().close();
  });

  it('a candidate sits the written and the practical exam', async () => {
    const author = await world.signedIn(people.author);
    const known = await learn(author);
    await author.context().close();
    for (const [component, questions] of [
      ['Written exam', 14],
      ['Practical exam', 3],
    ] as const) {
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
    const examiner = await world.signedIn(people.examiner);
    await examiner.goto('/marking');
    await see(examiner.getByRole('heading', { name: 'What waits to be marked' })).toBeVisible();
    await see(examiner.getByText('Kaja')).toHaveCount(0);
    let hasCommented = false;
    while (await examiner.getByRole('link', { name: /^Mark/ }).and(examiner.locator('.btn')).count()) {
      await examiner.getByRole('link', { name: /^Mark/ }).and(examiner.locator('.btn')).first().click();
      if (!hasCommented) await commentOnSentence(examiner);
      hasCommented = true;
      await markQueue(examiner);
      await examiner.goto('/marking');
      await see(examiner.getByRole('heading', { name: 'What waits to be marked' })).toBeVisible();
      await examiner.waitForLoadState('networkidle');
    }
    await check(examiner, 'marking-queue');
    await see(examiner.getByText('All marked').first()).toBeVisible();
    await examiner.context().close();
  });

  it('the award board signs, the manager releases', async () => {
    for (const [index, email] of people.board.entries()) {
      const member = await world.signedIn(email);
      await openBoard(member);
      const isLast = index === people.board.length - 1;
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
    const manager = await world.signedIn(people.manager);
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
    await untilIssued(candidate);
    await candidate.goto('/wallet');
    await candidate.getByRole('link', { name: 'Python for data work' }).click();
    await see(candidate.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await check(candidate, 'credential');
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
    await checkFile(verifier, json.replace('Kaja Dahl', 'Karl Dahl'));
    await see(verifier.getByRole('heading', { name: /^Not genuine/ })).toBeVisible();
    await check(verifier, 'verify-altered');

    await withdraw(await world.signedIn(people.board[0]));
    await see(async () => {
      await checkFile(verifier, json);
      await see(verifier.getByRole('heading', { name: /^Genuine, but withdrawn on/ })).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await verifier.context().close();
  });
});

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
  // Six candidates of the demo and ours; whoever has a component still to sit waits for a board of their own.
  const board = page.getByRole('row').filter({ has: page.getByRole('cell', { name: '7', exact: true }) });
  await board.getByRole('link', { name: 'Python for data work' }).click();
  await see(page.getByRole('heading', { name: 'Results', exact: true })).toBeVisible();
}

/** A worker builds, signs and verifies each credential after the confirmation. */
async function untilIssued(page: Page): Promise<void> {
  await see(async () => {
    await page.goto('/wallet');
    await see(page.getByRole('link', { name: 'Python for data work' })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

async function checkFile(verifier: Page, json: string): Promise<void> {
  await verifier
    .locator('input[type=file]')
    .setInputFiles({ name: 'credential.json', mimeType: 'application/json', buffer: Buffer.from(json) });
}

async function withdraw(member: Page): Promise<void> {
  await member.goto('/org/credentials');
  await member.getByRole('button', { name: 'Withdraw… the credential of Kaja Dahl' }).click();
  await member.getByLabel('Reason').fill('Issued to try the withdrawal.');
  await member.getByRole('button', { name: 'Withdraw credential' }).click();
  await see(member.getByText('Withdrawn').first()).toBeVisible();
  await member.context().close();
}
