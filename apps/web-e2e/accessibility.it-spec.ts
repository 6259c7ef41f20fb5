import type { Page } from '@playwright/test';
import { startExam } from './support/exam';
import { people } from './support/people';
import { check } from './support/screen-check';
import { World } from './support/world';

jest.setTimeout(600_000);
let world: World;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

describe('Every screen can be used by everybody, wide and narrow, in every theme', () => {
  it('for everybody', async () => {
    const page = await (await world.device()).newPage();
    await walk(page, {
      'sign-in': '/sign-in',
      'reset-password': '/reset-password',
      'demo-mail': '/demo/mail',
      verify: '/verify',
      'not-found': '/nowhere',
    });
  });

  it('for a candidate', async () => {
    const page = await world.signedIn(people.hugo);
    const { exams } = (await (await page.request.get('/api/home')).json()) as { exams: { entryId: string }[] };
    await walk(
      page,
      {
        home: '/home',
        results: '/results',
        wallet: '/wallet',
        'waiting-room': `/sittings/${exams[0]?.entryId}/waiting`,
      },
      false,
    );
    await startExam(page, 'Written exam');
    const attempt = page.url().replace(/\/(q|task)\/\d+$/, '');
    const numbers = [1, 4, 5, 10, 13];
    await walk(
      page,
      Object.fromEntries(numbers.map((number) => [`question-${number}`, `${attempt}/q/${number}`])),
      false,
    );
    await page.getByRole('button', { name: 'Finish…' }).first().click();
    await check(page, 'finish');
    await page.keyboard.press('Escape');
    await startExam(page, 'Practical exam');
    await page.locator('.monaco-editor').first().waitFor();
    await check(page, 'task');
    await page.context().close();
  });

  it('for an exam manager', async () => {
    const page = await world.signedIn(people.manager);
    const [sitting] = (await (await page.request.get('/api/sittings')).json()) as { id: string }[];
    const { rows } = (await (await page.request.get('/api/forms')).json()) as { rows: { id: string }[] };
    await walk(
      page,
      {
        org: '/org',
        microcredentials: '/org/microcredentials',
        microcredential: '/org/microcredentials/PDW-4',
        outcomes: '/org/microcredentials/PDW-4/outcomes',
        assessment: '/org/microcredentials/PDW-4/assessment',
        'award-rules': '/org/microcredentials/PDW-4/award-rules',
        versions: '/org/microcredentials/PDW-4/versions',
        forms: '/org/forms',
        form: `/org/forms/${rows[0]?.id}`,
        'form-preview': `/org/forms/${rows[0]?.id}/preview`,
        sittings: '/org/sittings',
        sitting: `/org/sittings/${sitting?.id}`,
        credentials: '/org/credentials',
      },
      false,
    );
    await page.goto('/org/sittings');
    await page.getByRole('button', { name: 'Schedule a sitting…' }).click();
    await check(page, 'new-sitting');
    await page.context().close();
  });

  it('for an author, an examiner, the award board and an administrator', async () => {
    const author = await world.signedIn(people.author);
    const { rows } = (await (await author.request.get('/api/items?size=100')).json()) as {
      rows: { id: string; title: string }[];
    };
    const items = ['Find the median of a day', 'Explain why two measures disagree', 'Summarise sensor readings'];
    await walk(author, {
      bank: '/org/bank',
      ...Object.fromEntries(
        items.map((title, index) => [`item-${index + 1}`, `/org/bank/${rows.find((row) => row.title === title)?.id}`]),
      ),
    });
    const examiner = await world.signedIn(people.examiner);
    await walk(examiner, { marking: '/marking' }, false);
    await examiner
      .getByRole('link', { name: /^Mark\b.+/ })
      .and(examiner.locator('.btn'))
      .first()
      .click();
    await examiner.locator('fieldset.crit').first().waitFor();
    await check(examiner, 'script');
    await examiner.context().close();
    const board = await world.signedIn(people.board[0]);
    await walk(board, { awards: '/org/awards' }, false);
    await board.getByRole('link', { name: 'Python for data work' }).click();
    await board.getByRole('heading', { name: 'Results', exact: true }).waitFor();
    await check(board, 'board');
    await board.context().close();
    await walk(await world.signedIn(people.administrator), { people: '/org/members' });
  });
});

async function walk(page: Page, screens: Record<string, string>, closes = true) {
  for (const [screen, address] of Object.entries(screens)) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await check(page, screen);
  }
  if (closes) await page.context().close();
}
