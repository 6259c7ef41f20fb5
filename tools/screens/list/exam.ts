import type { Page } from '@playwright/test';
import { deliveryPaths } from '@assay/delivery/contract';
import { interactionKinds, type InteractionKind } from '@assay/item-bank/domain';
import { needed, type Screen, type Visit } from '../screen';

/** A task has a page of its own; a demonstration is watched, and has none. */
const kinds = interactionKinds.filter((kind) => kind !== 'code' && kind !== 'observation');

export const exam: readonly Screen[] = [
  {
    name: 'waiting room on the exam day',
    viewer: 'sitting',
    route: null,
    address: async (visit) => {
      const { client, entryId } = await visit.facts.entry('waiting');
      await become(visit, client);
      return `/sittings/${entryId}/waiting`;
    },
  },
  ...kinds.map((kind, index): Screen => ({
    name: `question: ${kind}`,
    viewer: 'sitting',
    route: index === 0 ? '/attempts/:attemptId/q/:n' : null,
    address: (visit) => questionOf(visit, kind),
  })),
  {
    name: 'practical task',
    viewer: 'sitting',
    route: '/attempts/:attemptId/task/:n',
    address: (visit) => questionOf(visit, 'code'),
    act: (page) => page.locator('.monaco-editor .view-line').first().waitFor(),
  },
  {
    name: 'practical task with results',
    viewer: 'sitting',
    route: null,
    address: (visit) => questionOf(visit, 'code'),
    act: async (page) => {
      await page.locator('.monaco-editor .view-line').first().waitFor();
      await page
        .getByRole('button', { name: /^Run the checks|^Run checks|^Check/ })
        .first()
        .click();
      await page
        .getByText(/of \d+ visible checks pass/)
        .first()
        .waitFor({ timeout: 30_000 });
    },
  },
  {
    name: 'finish',
    viewer: 'sitting',
    route: null,
    address: (visit) => questionOf(visit, 'choice'),
    act: openFinish,
  },
  {
    name: 'handed in',
    viewer: 'sitting',
    route: null,
    address: async (visit) => {
      const [first] = await visit.facts.allExams('handed-in');
      const { client, attempt } = needed('exam', first);
      await client.post(deliveryPaths.submission(attempt.id));
      await become(visit, client);
      return `/attempts/${attempt.id}`;
    },
  },
];

async function questionOf(visit: Visit, kind: InteractionKind): Promise<string> {
  const { client, attempt, slot } = await visit.facts.question(kind);
  await become(visit, client);
  return `/attempts/${attempt.id}/${kind === 'code' ? 'task' : 'q'}/${slot.number}`;
}

/** These pages belong to candidates of our own: the browser takes over their session. */
export async function become({ page, facts }: Visit, client: Visit['api']) {
  const cookies = client.cookiePairs().map(([name, value]) => ({ name, value, url: facts.url }));
  await page.context().clearCookies();
  await page.context().addCookies(cookies);
}

async function openFinish(page: Page) {
  await page.getByRole('button', { name: 'Finish…' }).first().click();
  await page.getByRole('dialog').waitFor();
}
