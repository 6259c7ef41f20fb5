import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Runs the command line of the product, and fails with what it said when it fails.
 * @param {string} built the folder of the built programs
 * @param {(line: string) => void} onLine gets what it says on standard output, line by line
 */
export function runAssay(built, parameters, environment, onLine = () => {}) {
  const program = path.join(built, 'tools/assay/main.mjs');
  const child = spawn(process.execPath, [program, ...parameters], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  createInterface(child.stdout).on('line', onLine);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const words = Buffer.concat(said).toString('utf8');
      if (code === 0) resolve(words);
      else reject(new Error(`"assay ${parameters.join(' ')}" failed:\n${words}`));
    });
  });
  return Object.assign(ended, { stop: () => child.kill('SIGTERM') });
}
