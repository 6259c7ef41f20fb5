// `node main.mjs <folder> [--report]`: one line for everything that did not come to what was asked (with --report for
// what could not be run, too), and as the last line how many of each there were.
import { SandboxClient } from '@assay/sandbox/api';
import type { Outcome } from './run-problem';
import { runFolder } from './run-folder';

const [folder = '.', ...options] = process.argv.slice(2);
const { SANDBOX_URL, SANDBOX_TOKEN } = process.env;
const sandbox = new SandboxClient({ url: SANDBOX_URL || null, token: SANDBOX_TOKEN || null });
const { outcomes, remarks, seconds } = await runFolder(folder, sandbox);

const isReport = options.includes('--report');
const WORDS: Record<Outcome['state'], string> = {
  agreed: 'agreed',
  disagreed: 'NOT AGREED',
  internalError: 'OUR FAULT',
  unsupported: 'not run',
};
for (const { submission, wanted, state, came } of outcomes) {
  const isBad = state === 'disagreed' || state === 'internalError';
  if (isBad || (isReport && state === 'unsupported')) {
    console.log(`${WORDS[state]}: ${submission}: ${wanted ? `wanted ${wanted}, ` : ''}came to ${oneLine(came)}`);
  }
}
if (isReport) for (const remark of remarks) console.log(`not run: ${oneLine(remark)}`);

const count = (state: Outcome['state']) => outcomes.filter((each) => each.state === state).length;
const [agreed, disagreed, internalErrors, unsupported] = (
  ['agreed', 'disagreed', 'internalError', 'unsupported'] as const
).map(count);
const submissions = outcomes.length - (unsupported ?? 0);
console.log(JSON.stringify({ submissions, agreed, disagreed, internalErrors, unsupported, seconds }));

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').slice(0, 400);
}
