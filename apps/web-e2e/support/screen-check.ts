import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { narrow, picture, wide } from './world';

/** WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One screen in all its forms, without loading it again: themes change colours only, a narrow window everything. */
export async function check(page: Page, screen: string): Promise<void> {
  const found = await violations(page, (axe) => axe.withTags(RULES));
  await picture(page, `${screen}-wide`);
  for (const theme of ['dark', 'contrast']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    found.push(
      ...(await violations(page, (axe) => axe.withRules('color-contrast'))).map(
        (violation) => `${theme}: ${violation}`,
      ),
    );
    await picture(page, `${screen}-${theme}`);
  }
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  await page.setViewportSize(narrow);
  found.push(...(await violations(page, (axe) => axe.withTags(RULES))).map((violation) => `narrow: ${violation}`));
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (sideways > 0) found.push(`narrow: scrolls ${sideways} pixels sideways`);
  await picture(page, `${screen}-narrow`);
  await page.setViewportSize(wide);
  expect({ screen, found }).toEqual({ screen, found: [] });
}

async function violations(page: Page, narrowed: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations: all } = await narrowed(new AxeBuilder({ page }).exclude('.monaco-editor')).analyze();
  return all.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${id}: ${where.join(' | ')}`;
  });
}
