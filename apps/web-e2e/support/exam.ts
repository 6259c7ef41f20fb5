import { expect, type Page } from '@playwright/test';

/** From home to the first question of the exam whose component has this name. */
export async function startExam(page: Page, component: string): Promise<void> {
  const home = (await (await page.request.get('/api/home')).json()) as {
    exams: { entryId: string; component: string; organisation: { shortName: string } }[];
  };
  const exam = home.exams.find((each) => each.component === component && each.organisation.shortName === 'VSI');
  await page.goto(`/sittings/${exam?.entryId}/waiting`);
  await page.getByRole('button', { name: /Start the exam|Continue the exam/ }).click();
  await page.waitForURL(/\/attempts\/.*\/(q|task)\/1$/);
  await expect(page.locator('.exam-bar .timer')).toBeVisible();
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
