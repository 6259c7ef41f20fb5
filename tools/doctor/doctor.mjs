// `npm run doctor`: what this machine can do, found out by trying, and the cure for what it cannot.
// A finding is { area, state: 'good' | 'limited' | 'broken', finding, cure? }; only 'broken' stops an Assay from starting.
import { tell } from '../up/say.mjs';
import { checkDatabase } from './database.mjs';
import { checkNode, checkTools } from './machine.mjs';
import { checkQueue } from './queue.mjs';
import { checkSandbox } from './sandbox.mjs';

const SIGNS = { good: 'ok', limited: '--', broken: 'NO' };

export async function doctor(root, parameters) {
  const findings = [];
  for (const check of [checkNode, checkDatabase, checkQueue, checkSandbox, checkTools]) {
    findings.push(...(await check(root)));
  }
  for (const { area, state, finding, cure } of findings) {
    tell(`${SIGNS[state]}  ${area.padEnd(9)} ${finding}`);
    if (cure) tell(`              ${cure.replaceAll('\n', '\n              ')}`);
  }
  const canStart = findings.every(({ state }) => state !== 'broken');
  const isComplete = findings.every(({ state }) => state === 'good');
  tell();
  tell(
    canStart
      ? isComplete
        ? 'This machine can do everything.'
        : 'Assay runs here, with the limits above.'
      : 'Assay cannot run here yet.',
  );
  if (parameters.includes('--json')) console.log(JSON.stringify({ canStart, isComplete, findings }));
  process.exitCode = canStart ? 0 : 1;
}
