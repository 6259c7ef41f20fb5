import type { Page } from '@playwright/test';
import { password } from './people';
import type { World } from './world';

/** Somebody whom a sitting entered for the first time: they follow the link in their mail, and choose a password. */
export async function acceptInvitation(world: World, email: string, name: string): Promise<Page> {
  const page = await (await world.device()).newPage();
  await page.goto('/demo/mail');
  const mail = page.getByRole('article').filter({ hasText: `To ${email}` });
  await mail
    .getByRole('link', { name: /\/invitation\// })
    .first()
    .click();
  const called = page.getByLabel('Your name');
  await page.getByLabel('Password', { exact: true }).waitFor();
  if (await called.isVisible()) await called.fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await page.waitForURL(/\/home$/);
  return page;
}
