import type { Page } from '@playwright/test';
import type { ItemDetail, ItemRow } from '@assay/item-bank/contract';
import {
  addressOf,
  plainText,
  readCellKey,
  type ContentNode,
  type Interaction,
  type ItemContent,
  type MarkScheme,
} from '@assay/item-bank/domain';
import { goTo } from './exam';
import { see } from './see';

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
  const item = known
    .filter(({ delivery }) => shown.includes(squeeze(questionOf(delivery))))
    .sort((a, b) => questionOf(b.delivery).length - questionOf(a.delivery).length)[0];
  if (!item) throw new Error(`Nobody learned "${shown.slice(0, 80)}".`);
  for (const interaction of item.delivery.interactions) {
    const scheme = item.secret.schemes[interaction.id];
    if (!scheme) throw new Error(`Nobody knows how "${item.title}" is marked.`);
    await answerPart(page, interaction, scheme);
  }
}

async function answerPart(page: Page, interaction: Interaction, scheme: MarkScheme): Promise<void> {
  switch (scheme.kind) {
    case 'choice':
      if (interaction.kind !== 'choice') return;
      for (const option of interaction.options.filter(({ id }) => scheme.correct.includes(id)))
        await choose(page, plainText(option.content));
      return;
    case 'numeric':
    case 'textEntry':
      return page.locator('assay-entry-part input').fill(scheme.keys[0]?.value ?? '');
    case 'extendedText':
      return page.locator('assay-extended-text-part textarea').fill(scheme.modelAnswer);
    case 'spreadsheet':
      return fillIn(page, scheme.solution);
    case 'code':
      return write(page, scheme.referenceSolution[0]?.content ?? '');
    case 'inlineChoice':
      if (interaction.kind !== 'inlineChoice') return;
      for (const [gapId, optionId] of pairs(scheme.correct)) {
        const number = interaction.gaps.findIndex(({ id }) => id === gapId) + 1;
        const option = interaction.gaps[number - 1]?.options.find(({ id }) => id === optionId);
        await pick(page, new RegExp(`^Gap ${number} of`), option?.text);
      }
      return;
    case 'gapMatch':
      if (interaction.kind !== 'gapMatch') return;
      for (const [wordId, gapId] of pairs(scheme.correct)) {
        const number = interaction.gaps.findIndex(({ id }) => id === gapId) + 1;
        const word = interaction.words.find(({ id }) => id === wordId);
        await pick(page, new RegExp(`^Gap ${number} of`), word?.text);
      }
      return;
    case 'match':
      if (interaction.kind !== 'match') return;
      for (const [source, target] of pairs(scheme.correct)) {
        const row = wordsOf(interaction.sources, source);
        await pick(page, new RegExp(`atch for ${escape(row)}$`), wordsOf(interaction.targets, target));
      }
      return;
    case 'order':
      return interaction.kind === 'order'
        ? putInOrder(
            page,
            scheme.correct.map((id) => wordsOf(interaction.options, id)),
          )
        : undefined;
    case 'hotspot':
      if (interaction.kind !== 'hotspot') return;
      for (const { label } of interaction.areas.filter(({ id }) => scheme.correct.includes(id)))
        await choose(page, label);
      return;
    default:
      throw new Error(`Nobody knows how to answer a part of the kind "${scheme.kind}".`);
  }
}

async function choose(page: Page, words: string): Promise<void> {
  const options = page.locator('.choice');
  for (let index = 0; index < (await options.count()); index++) {
    const text = squeeze(await options.nth(index).innerText()).replace(/[A-Z]$/, '');
    if (text === squeeze(words).replace(/[A-Z]$/, '')) return options.nth(index).click();
  }
  throw new Error(`There is no option "${words}".`);
}

/** By what is written in the list: what the options are called inside differs from exam to exam. */
async function pick(page: Page, name: RegExp, words = '?'): Promise<void> {
  const list = page.getByRole('combobox', { name });
  const shown = await list.getByRole('option', { includeHidden: true }).allTextContents();
  const index = shown.findIndex((text) => squeeze(text).replace(/^[A-Z]·/, '') === squeeze(words));
  if (index < 0) throw new Error(`The list does not offer "${words}", but ${shown.join(' | ')}.`);
  await list.selectOption({ index });
}

/** One step at a time, from the top to the bottom. */
async function putInOrder(page: Page, right: readonly string[]): Promise<void> {
  const lines = page.locator('assay-order-part li assay-content');
  const asItStands = page.getByRole('button', { name: 'The order is right as it stands' });
  for (const [place, words] of right.entries()) {
    for (;;) {
      const shown = (await lines.allInnerTexts()).map(squeeze);
      const at = shown.indexOf(squeeze(words));
      if (at < 0) throw new Error(`There is no line "${words}".`);
      if (at <= place) break;
      await page
        .locator('assay-order-part li')
        .nth(at)
        .getByRole('button', { name: /^Move up/ })
        .click();
      await see(lines.nth(at - 1)).toHaveText(words);
    }
  }
  if (await asItStands.isVisible()) await asItStands.click();
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

/** Cell by cell, by the keyboard alone: to the first cell with Ctrl+Home, then by arrows. */
async function fillIn(page: Page, solution: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, entry] of Object.entries(solution)) {
    const place = readCellKey(key);
    if (!place) throw new Error(`“${key}” is no cell.`);
    const cell = page.locator(`[role=grid] [data-cell="${addressOf(place)}"]`);
    await page.locator('[role=grid] td[tabindex="0"]').focus();
    await page.keyboard.press('Control+Home');
    for (let row = 1; row < place.row; row++) await page.keyboard.press('ArrowDown');
    for (let column = 1; column < place.column; column++) await page.keyboard.press('ArrowRight');
    await see(cell).toBeFocused();
    await page.keyboard.type(entry);
    await page.keyboard.press('Enter');
    await see(cell).not.toBeEmpty();
  }
}

const pairs = (correct: readonly string[]) => correct.map((pair) => pair.split(' ') as [string, string]);
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const squeeze = (text: string) => text.replace(/\s+/g, '');
/** The body, and where that is empty, what the first part asks. */
const questionOf = ({ body, interactions }: ItemContent['delivery']) =>
  plainText(body) || plainText(interactions[0]?.prompt ?? []);
const wordsOf = (options: readonly { id: string; content: readonly ContentNode[] }[], id: string) =>
  plainText(options.find((option) => option.id === id)?.content ?? []);
