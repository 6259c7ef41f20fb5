// The candidate's first question page as a slow device on a slow line gets it, and the next question on this machine.
import { buildAll } from '../up/build.mjs';
import { say } from '../up/say.mjs';
import { ensurePrograms, FOR_TESTS } from '../up/system-packages.mjs';
import { withTemporaryStack } from '../up/temporary-stack.mjs';
import { runBench } from './run-bench.mjs';

export async function measureWeb(root) {
  ensurePrograms(FOR_TESTS);
  say('building');
  await buildAll(root);
  say('opening the first question three times');
  const figures = await withTemporaryStack(root, (stack) => runBench(root, 'bench/web', stack));
  return { figures, goals: { transferredKB: 235, requests: 11, lcpMs: 1000, tbtMs: 220, nextQuestionMs: 33 } };
}
