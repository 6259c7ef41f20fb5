import { buildAll } from '../up/build.mjs';
import { say } from '../up/say.mjs';
import { withTemporaryStack } from '../up/temporary-stack.mjs';
import { runBench } from './run-bench.mjs';

export async function measureRuns(root) {
  say('building');
  await buildAll(root);
  say('one candidate runs a program, then 50 of them every 20 s');
  const figures = await withTemporaryStack(root, (stack) => runBench(root, 'bench/runs', stack));
  return { figures, goals: { idleP95Ms: 500, busyP95Ms: 3000 } };
}
