// Opens the first question of an exam in Chromium, cold, and then goes from question to question; the last line has
// the median of three runs.
import { deliveryPaths } from '@assay/delivery/contract';
import type { Browser, BrowserContext } from '@playwright/test';
import type { Client } from '../../demo/play/client';
import { plan } from '../../rehearsal/plan';
import { prepareExam } from '../../rehearsal/prepare';
import { startAttempt } from '../../rehearsal/sit';
import { launchBrowser } from '../../browser/browser';
import { measureFirstPage } from './first-page';
import { measureNextQuestion } from './next-question';

const RUNS = 3;

const environment = process.env as Record<string, string>;
const url = environment['ASSAY_URL'] ?? '';
const { candidates } = await prepareExam({ root: process.cwd(), url, environment }, plan, RUNS);
const browser = await launchBrowser();
const runs: Record<string, number>[] = [];
for (const candidate of candidates) {
  const { id } = await startAttempt(candidate);
  const address = `${url}/attempts/${id}/q/1`;
  await (await fetch(url + deliveryPaths.attempt(id), { headers: { cookie: cookies(candidate) } })).text(); // the form is in the server's memory, as on an exam day
  const cold = await onDevice(browser, candidate, (device) => measureFirstPage(device, address));
  const nextQuestionMs = await onDevice(browser, candidate, (device) => measureNextQuestion(device, address));
  const run = { ...cold.figures, nextQuestionMs };
  runs.push(run);
  console.error(JSON.stringify(run), `\n  ${cold.asked.join('\n  ')}`);
}
await browser.close();
const [first] = runs;
const figures = Object.keys(first ?? {}).map((figure) => [figure, median(runs.map((run) => run[figure] ?? NaN))]);
console.log(JSON.stringify(Object.fromEntries(figures)));

/** A device of its own: nothing in its cache but the candidate's session. */
async function onDevice<T>(browser: Browser, candidate: Client, work: (device: BrowserContext) => Promise<T>) {
  const device = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await device.addCookies(candidate.cookiePairs().map(([name, value]) => ({ name, value, url })));
  try {
    return await work(device);
  } finally {
    await device.close();
  }
}

function cookies(candidate: Client): string {
  return candidate
    .cookiePairs()
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
