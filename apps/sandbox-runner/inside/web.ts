// Runs in the box: a browser opens the page in the working folder, and a list of steps on standard input is taken.
//   node web.mjs <browser> <page>     without steps it opens the page and prints the version of the browser
import { readFileSync } from 'node:fs';
import { Browser } from './web-browser';
import { PageUnderTest } from './web-page';
import { takeSteps, type Step } from './web-steps';

const [program = '', entry = 'index.html'] = process.argv.slice(2);
const input = readFileSync(0, 'utf8').trim();
const finish = (text: string, code: number) =>
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`, () => process.exit(code));
try {
  const steps: Step[] = input === '' ? [] : (JSON.parse(input) as Step[]);
  const browser = await Browser.start(program);
  const page = await PageUnderTest.open(browser, entry);
  const findings = await takeSteps(page, steps);
  if (input === '') finish(JSON.stringify(browser.version), 0);
  else finish(`[${findings.map((finding) => JSON.stringify(finding)).join(',\n')}]`, 0);
} catch (error) {
  finish((error as Error).message, 1);
}
