import { expect as see, type Page } from '@playwright/test';
import type { ItemDetail, ItemRow } from '@assay/item-bank/contract';
import { plainText, type ItemContent } from '@assay/item-bank/domain';
import { goTo } from './exam';

/** What somebody who learned the subject knows. It is read from the bank, with the rights of its author. */
export async function learn(author: Page): Promise<ItemContent[]> {
  const { rows } = (await (await author.request.get('/api/items?size=100')).json()) as { rows: ItemRow[] };
  const details = await Promise.all(rows.map(async ({ id }) => (await author.request.get(`/api/items/${id}`)).json()));
  return (details as ItemDetail[]).map(({ draft }) => draft.content);
}

/** Answers every question of the exam that is open on this page, by hand. */
export async function answerAll(page: Page, known: readonly ItemContent[], questions: number): Promise<void> {
  for (let number = 1; number <= questions; number++) {
    if (number > 1) await goTo(page, number);
    await answer(page, known);
  }
}

async function answer(page: Page, known: readonly ItemContent[]): Promise<void> {
  const shown = squeeze(await page.locator('assay-item-player, assay-task-brief').innerText());
  const item = known.find(({ delivery }) => shown.includes(squeeze(plainText(delivery.body))));
  if (!item) throw new Error(`Nobody learned "${shown.slice(0, 80)}".`);
  for (const interaction of item.delivery.interactions) {
    const scheme = item.secret.schemes[interaction.id];
    if (scheme?.kind === 'choice' && interaction.kind === 'choice') {
      const right = interaction.options.filter(({ id }) => scheme.correct.includes(id));
      for (const option of right) await choose(page, plainText(option.content));
    } else if (scheme?.kind === 'numeric' || scheme?.kind === 'textEntry') {
      await page.locator('assay-entry-part input').fill(scheme.keys[0]?.value ?? '');
    } else if (scheme?.kind === 'extendedText') {
      await page.locator('assay-extended-text-part textarea').fill(scheme.modelAnswer);
    } else if (scheme?.kind === 'code') {
      await write(page, scheme.referenceSolution[0]?.content ?? '');
    }
  }
}

async function choose(page: Page, words: string): Promise<void> {
  const options = page.locator('.choice');
  for (let index = 0; index < (await options.count()); index++) {
    const text = squeeze(await options.nth(index).innerText()).replace(/[A-Z]$/, '');
    if (text === squeeze(words)) return options.nth(index).click();
  }
  throw new Error(`There is no option "${words}".`);
}

/** By the clipboard: typing would let the editor indent and close brackets once more. */
async function write(page: Page, program: string): Promise<void> {
  const editor = page.locator('.monaco-editor').first();
  await editor.waitFor();
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), program);
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Control+Enter');
  await see(page.getByText(/(\d) of \1 visible checks pass/).first()).toBeVisible({ timeout: 60_000 });
}

const squeeze = (text: string) => text.replace(/\s+/g, '');
