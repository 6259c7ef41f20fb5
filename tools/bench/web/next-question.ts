import type { BrowserContext } from '@playwright/test';

const CHANGES = 5;

/** From the click on "Next" until the next question is painted, on the machine as it is. @returns the median in milliseconds */
export async function measureNextQuestion(device: BrowserContext, address: string): Promise<number> {
  const page = await device.newPage();
  await page.addInitScript('globalThis.__name = (named) => named'); // what the bundler adds to functions
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { name: /Question 1/ }).waitFor();
  const times: number[] = [];
  for (let question = 2; question < 2 + CHANGES; question++) {
    await page.waitForTimeout(300);
    times.push(await page.evaluate(clickNext, question));
  }
  await page.close();
  return Math.round((times.toSorted((a, b) => a - b)[Math.floor(CHANGES / 2)] ?? NaN) * 10) / 10;
}

/** Runs in the page. A frame has been painted when a task after its callback runs. */
async function clickNext(question: number): Promise<number> {
  const next = [...document.querySelectorAll<HTMLElement>('a, button')].find((each) =>
    /^\s*Next\b/.test(each.innerText),
  );
  if (!next) throw new Error('There is no way to the next question.');
  const shown = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      const heading = document.querySelector('h1, h2');
      if (!heading?.textContent?.includes(`Question ${question}`)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  const start = performance.now();
  next.click();
  await shown;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}
