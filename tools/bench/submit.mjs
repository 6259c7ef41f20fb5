import { buildAll } from '../up/build.mjs';
import { say } from '../up/say.mjs';
import { withTemporaryStack } from '../up/temporary-stack.mjs';
import { runBench } from './run-bench.mjs';

export async function measureSubmit(root) {
  say('building');
  await buildAll(root);
  say('25 candidates sit and hand in');
  const figures = await withTemporaryStack(root, (stack) => runBench(root, 'bench/submit', stack));
  return { figures, goals: { markedP95Ms: 10_000 } };
}
