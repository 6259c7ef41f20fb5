// `npm run screens -- [folder] [--only <part of a name>]`: every screen as a picture, wide and narrow, in each theme.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../browser/browser';
import { contactSheet } from './contact-sheet';
import { Facts } from './facts';
import { screens } from './list';
import { Photographer, type Taken } from './photographer';

const { values, positionals } = readParameters(process.argv.slice(2));
const folder = path.resolve(positionals[0] ?? 'dist/screens');
const url = process.env['ASSAY_URL'] ?? 'http://localhost:3000';
const chosen = screens.filter(({ name, viewer }) => values.every((word) => `${viewer} ${name}`.includes(word)));
mkdirSync(folder, { recursive: true });

const browser = await launchBrowser();
const photographer = new Photographer(browser, url, folder, new Facts(url));
const taken: Taken[] = [];
for (const screen of chosen) {
  const one = await photographer.take(screen);
  taken.push(one);
  console.error(`${one.problems.length === 0 ? '  ' : '! '}${screen.viewer.padEnd(14)} ${screen.name}`);
  for (const problem of one.problems) console.error(`    ${problem}`);
}
await browser.close();
writeFileSync(path.join(folder, 'index.html'), contactSheet(taken));

const failed = taken.filter(({ problems }) => problems.length > 0);
console.log(`${taken.length - failed.length} of ${taken.length} screens are in ${folder}; open index.html there.`);
process.exitCode = failed.length === 0 ? 0 : 1;

function readParameters(given: readonly string[]) {
  const at = given.indexOf('--only');
  const values = at < 0 ? [] : given.slice(at + 1, at + 2);
  const positionals = given.filter((word, index) => !word.startsWith('--') && (at < 0 || index !== at + 1));
  return { values, positionals };
}
