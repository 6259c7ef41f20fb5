import type { Page } from '@playwright/test';
import type { CandidateHome } from '@assay/delivery/contract';
import { see } from './see';

/** From home to the first question of the exam whose component has this name. */
export async function startExam(page: Page, component: string): Promise<void> {
  const home = (await (await page.request.get('/api/home')).json()) as CandidateHome;
  const exam = home.exams.find((each) => each.component === component);
  if (!exam) throw new Error(`This candidate is not entered for "${component}".`);
  await startEntry(page, exam.entryId);
}

export async function startEntry(page: Page, entryId: string): Promise<void> {
  await page.goto(`/sittings/${entryId}/waiting`);
  await page.getByRole('button', { name: /Start the exam|Continue the exam/ }).click();
  await page.waitForURL(/\/attempts\/.*\/(q|task)\/1$/);
  await see(page.locator('.exam-bar .timer')).toBeVisible();
}

export async function goTo(page: Page, number: number): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^(Question|Task) ${number},`) }).click();
  await page.waitForURL(new RegExp(`/(q|task)/${number}$`));
}

export const savedChip = (page: Page) => page.getByText(/^\s*Saved \d\d:\d\d:\d\d\s*$/);

/** The text of the option that is chosen, or null. */
export async function chosenOption(page: Page): Promise<string | null> {
  const chosen = page.locator('.choice:has(:checked)');
  return (await chosen.count()) ? (await chosen.first().innerText()).replace(/\s+[A-Z]$/, '') : null;
}
