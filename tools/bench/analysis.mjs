import { buildAll } from '../up/build.mjs';
import { say } from '../up/say.mjs';
import { withTemporaryStack } from '../up/temporary-stack.mjs';
import { runBench } from './run-bench.mjs';

export async function measureAnalysis(root) {
  say('building');
  await buildAll(root);
  say('10,000 candidates with 20 items each');
  const figures = await withTemporaryStack(root, (stack) => runBench(root, 'bench/analysis', stack));
  return { figures, goals: { analysisMs: 1500, ratioToPlainSql: 2 } };
}
