// One Assay with its demo for all journeys of a run. One named in ASSAY_E2E_URL is used instead.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

export default async function start() {
  if (process.env.ASSAY_E2E_URL) return;
  const program = path.join(import.meta.dirname, 'stack-process.mjs');
  const stack = fork(program, [root], { execArgv: [], stdio: 'inherit' });
  const [ready] = await Promise.race([once(stack, 'message'), once(stack, 'exit').then(failedToStart)]);
  process.env.ASSAY_E2E_URL = ready.url;
  process.env.ASSAY_E2E_DATA = ready.dataDir;
  process.env.ASSAY_E2E_ENVIRONMENT = JSON.stringify(ready.environment);
  globalThis.assayOfJourneys = stack;
}

function failedToStart() {
  throw new Error('The stack did not start.');
}
