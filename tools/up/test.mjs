// `npm test`: everything, in the order in which it is quickest to learn of a mistake. `npm test -- unit web` runs some.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildAll, nx } from './build.mjs';
import { startRedis } from './redis.mjs';
import { fail, say, tell, warn } from './say.mjs';
import { ensurePrograms, FOR_TESTS } from './system-packages.mjs';
import { runJest, runProgram } from './test-run.mjs';

/** Tests of whole programs; they need a build and have steps of their own. */
const WHOLE_PROGRAMS = {
  sandbox: 'apps/sandbox-runner/',
  conformance: 'tools/conformance/',
  kills: 'tools/kill-tests/',
  world: 'tools/demo/whole-world',
  browser: 'apps/web-e2e/',
};

/** What touches the queues, and so runs on both of their backends. */
const QUEUE_TESTS = 'libs/.*(outbox|queue|worker|job)[^/]*\\.it-spec\\.ts$';

const steps = {
  lint: async (root) => {
    // The rule that holds the arrows reads the graph that Nx keeps; in a fresh clone there is none yet, and it would skip.
    await nx(root, ['show', 'projects']);
    return runProgram(root, process.execPath, [bin(root, 'eslint'), '.', '--max-warnings', '0']);
  },
  types: async (root) => {
    const tsc = bin(root, 'typescript', 'tsc');
    const server = await runProgram(root, process.execPath, [tsc, '-p', 'tsconfig.json']);
    return sum(server, await runProgram(root, process.execPath, [tsc, '-p', 'tools/jest/tsconfig.web.json']));
  },
  unit: (root) => runJest(root, ['unit']),
  web: (root) => runJest(root, ['web']),
  integration: (root) =>
    runJest(root, [
      'integration',
      ...Object.values(WHOLE_PROGRAMS).flatMap((folder) => ['--testPathIgnorePatterns', folder]),
    ]),
  redis: (root) => withRedis((environment) => runJest(root, ['integration', QUEUE_TESTS], { environment })),
  build: async (root) => {
    await buildAll(root);
    return { passed: 1, failed: 0 };
  },
  sandbox: (root) => runWholePrograms(root, WHOLE_PROGRAMS.sandbox),
  conformance: (root) => runWholePrograms(root, WHOLE_PROGRAMS.conformance),
  kills: (root) => runWholePrograms(root, WHOLE_PROGRAMS.kills),
  'kills-redis': (root) =>
    withRedis((environment) => {
      const someKills = ['-t', 'the worker is killed|everything is killed'];
      return runJest(root, ['integration', WHOLE_PROGRAMS.kills, ...someKills], { workers: 1, environment });
    }),
  demo: async (root) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'assay-credentials-'));
    try {
      const demo = ['tools/up.mjs', 'demo', '--candidates', '4', '--out', folder];
      const played = await runProgram(root, process.execPath, demo);
      // by other means than the product's own verifier
      const verify = [process.execPath, ['tools/independent-verify/verify.mjs', folder]];
      const verified = await runProgram(root, ...verify);
      return [played, verified, await runWholePrograms(root, WHOLE_PROGRAMS.world)].reduce(sum);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  e2e: (root) => runJest(root, ['e2e']), // two browsers walk through one Assay
};

export async function test(root, wanted) {
  const names = wanted.filter((name) => !name.startsWith('-'));
  const unknown = names.find((name) => !(name in steps));
  if (unknown) fail(`There is no step "${unknown}". There are: ${Object.keys(steps).join(', ')}.`);
  ensurePrograms(FOR_TESTS);
  let total = { passed: 0, failed: 0 };
  for (const [name, step] of Object.entries(steps)) {
    if (names.length > 0 && !names.includes(name)) continue;
    say(name);
    const result = await step(root).catch((error) => {
      warn(error.message);
      return { passed: 0, failed: 1 };
    });
    say(`${name}: ${result.passed} passed, ${result.failed} failed`);
    total = sum(total, result);
  }
  tell();
  tell(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

const runWholePrograms = (root, folder) => runJest(root, ['integration', folder], { workers: 1 });
const sum = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });
const bin = (root, name, file = name) =>
  path.join(root, 'node_modules', name, 'bin', name === 'eslint' ? 'eslint.js' : file);

/** The queues move to a Redis of their own; the tests are the same. */
async function withRedis(run) {
  const redis = await startRedis();
  if (redis === null) {
    warn('Redis is not installed: the tests of the queues on Redis did not run.');
    return { passed: 0, failed: 0 };
  }
  try {
    return await run({ REDIS_URL: redis.url });
  } finally {
    await redis.stop();
  }
}
