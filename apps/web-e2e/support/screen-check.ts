import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { narrow, picture, wide } from './world';

/** WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const everyRule: RunOptions = { runOnly: { type: 'tag', values: RULES } };
const contrastOnly: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };
const axe = readFileSync(path.resolve(import.meta.dirname, '../../../node_modules/axe-core/axe.min.js'), 'utf8');

/** One screen in all its forms, without loading it again: themes change colours only, a narrow window everything. */
export async function check(page: Page, screen: string): Promise<void> {
  const { found } = await lookAt(page, screen);
  expect({ screen, found }).toEqual({ screen, found: [] });
}

/** What is wrong with a screen; nothing, where everybody can use it. */
export async function lookAt(page: Page, screen: string): Promise<{ screen: string; found: string[] }> {
  const found: string[] = [];
  for (const [width, size] of Object.entries({ wide, narrow })) {
    await page.setViewportSize(size);
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      const broken = await violations(page, theme === 'light' ? everyRule : contrastOnly);
      found.push(...broken.map((violation) => `${width}, ${theme}: ${violation}`));
      await picture(page, `${screen}-${width}-${theme}`);
    }
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (sideways > 0) found.push(`${width}: scrolls ${sideways} pixels sideways`);
  }
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  await page.setViewportSize(wide);
  return { screen, found };
}

/** The rules run in the page itself: it has no frames of others. The program editor brings its own accessible view. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const found = await page.evaluate(async (run) => {
    // A transition between two colours is neither of them.
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
        .map((animation) => animation.finished),
    );
    const { violations: all }: AxeResults = await (window as never as { axe: typeof import('axe-core') }).axe.run(
      { exclude: [['.monaco-editor']] },
      { ...run, resultTypes: ['violations'] },
    );
    return all.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')) }));
  }, options);
  return found.map(({ id, where }) => `${id}: ${where.slice(0, 3).join(' | ')}`);
}
