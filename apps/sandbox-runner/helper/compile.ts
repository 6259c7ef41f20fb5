import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import header from './helper.h';
import main from './main.c';
import slot from './slot.c';
import supervise from './supervise.c';
import tree from './tree.c';
import type { CapabilityProblem } from '@assay/sandbox/domain';

const FILES: Record<string, string> = {
  'helper.h': header,
  'main.c': main,
  'slot.c': slot,
  'supervise.c': supervise,
  'tree.c': tree,
};
const COMPILERS = ['/usr/bin/cc', '/usr/bin/gcc', '/usr/bin/clang'];
/** Without libraries it starts faster and is smaller; where the static ones are missing, the others do. */
const WAYS = [['-static'], []];
const PATIENCE_MS = 60_000;

export type Helper = { program: string } | { problem: CapabilityProblem };

/**
 * The small program that keeps places and supervises boxes: the one that the image brings along, else compiled here.
 * Without it every test gets a box of its own through bubblewrap alone, and nothing can be built.
 */
export async function helperIn(folder: string, given: string | null): Promise<Helper> {
  if (given === 'none')
    return { problem: { problem: 'The helper is switched off (ASSAY_RUNNER_HELPER).', cure: CURE } };
  if (given !== null) return { program: given };
  const compiler = COMPILERS.find(isProgram);
  if (compiler === undefined) {
    const problem = 'There is no C compiler for the helper of the sandbox: tests are slower, and nothing can be built.';
    return { problem: { problem, cure: CURE } };
  }
  const sources = path.join(folder, 'helper');
  const hash = createHash('sha256').update(JSON.stringify(FILES)).digest('hex').slice(0, 16);
  const program = path.join(folder, `helper-${hash}`);
  if (isProgram(program)) return { program };
  await mkdir(sources, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) await writeFile(path.join(sources, name), text);
  const files = Object.keys(FILES).filter((name) => name.endsWith('.c'));
  let reason = '';
  for (const way of WAYS) {
    const options = ['-std=gnu11', '-O2', ...way, '-o', `${program}.new`, ...files];
    const failed = await promisify(execFile)(compiler, options, {
      cwd: sources,
      timeout: PATIENCE_MS,
      env: COMPILER_ENV,
    })
      .then(() => null)
      .catch((error: Error) => error.message);
    if (failed === null) {
      await rename(`${program}.new`, program);
      return { program };
    }
    reason = failed.trim().split('\n').slice(0, 3).join(' ');
  }
  return { problem: { problem: `The helper of the sandbox cannot be compiled: ${reason}`, cure: CURE } };
}

const CURE = 'Install a C compiler ("apt-get install gcc libc6-dev"), or name a helper in ASSAY_RUNNER_HELPER.';
const COMPILER_ENV = { PATH: '/usr/local/bin:/usr/bin:/bin', TMPDIR: process.env['TMPDIR'] };

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
