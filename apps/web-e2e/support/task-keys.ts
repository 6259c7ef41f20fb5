import type { CandidateHome } from '@assay/delivery/contract';
import type { Page } from '@playwright/test';
import type { Keyboard } from './keyboard';

/** From the waiting room of the candidate's first exam to its first task. */
export async function startByKeys(page: Page, keys: Keyboard): Promise<void> {
  await page.goto(await waitingRoomOf(page));
  await keys.activate(page.getByRole('button', { name: /Start the exam|Continue the exam/ }));
  await page.waitForURL(/\/task\/1$/);
}

async function waitingRoomOf(page: Page): Promise<string> {
  const { exams } = (await (await page.request.get('/api/home')).json()) as CandidateHome;
  return `/sittings/${exams[0]!.entryId}/waiting`;
}

const isInEditor = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null);

/** The editor's field is where Tab comes to after the open files; whoever is in it sees the caret. */
export async function goIntoEditor(page: Page, keys: Keyboard): Promise<void> {
  if (await isInEditor(page)) return;
  await keys.tabTo(page.locator('.monaco-editor :is(textarea, .native-edit-context)'));
}
