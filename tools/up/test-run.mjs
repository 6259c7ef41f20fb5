// One step of `npm test`: a program that either counts its tests (Jest) or is one test by itself.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { forwardSignals } from './forward-signals.mjs';

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runProgram(root, program, parameters, environment = {}) {
  const code = await run(root, program, parameters, environment);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** `workers` is 1 for tests that start whole programs: they would only take the time from each other. */
export async function runJest(root, parameters, { workers = 2, environment = {} } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'assay-report-'));
  const report = path.join(folder, 'report.json');
  const [project, ...rest] = parameters;
  const options = [
    project,
    '--json',
    `--outputFile=${report}`,
    '--reporters=default',
    `--maxWorkers=${workers}`,
    '--forceExit', // what a failed suite left open must not hold the run: its results are known
    ...rest,
  ];
  try {
    const code = await run(root, process.execPath, ['tools/jest/run.mjs', ...options], environment, { isQuiet: true });
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Jest with --json repeats its whole report on standard output; what a person reads comes on standard error. */
function run(root, program, parameters, environment, { isQuiet = false } = {}) {
  const child = spawn(program, parameters, {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false', ...environment },
    stdio: ['ignore', isQuiet ? 'ignore' : 'inherit', 'inherit'],
  });
  forwardSignals(child);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
