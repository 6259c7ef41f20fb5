// `node tools/jest/run.mjs [project] [jest arguments]`: Jest with the flags that ESM-only packages need.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeWithModules } from '../up/node.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const jest = path.join(path.dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');
const [first, ...rest] = process.argv.slice(2);
const isProject = ['unit', 'web', 'integration', 'e2e'].includes(first);
const selection = isProject ? ['--selectProjects', first] : first === undefined ? [] : [first];

const child = spawn(
  nodeWithModules(root),
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    jest,
    '-c',
    path.join(root, 'jest.config.cjs'),
    ...rest,
    ...selection,
  ],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
