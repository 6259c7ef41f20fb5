// The lists of the staff in an organisation of the size of a large one, as its people ask for them.
import { buildAll } from '../up/build.mjs';
import { say } from '../up/say.mjs';
import { withTemporaryStack } from '../up/temporary-stack.mjs';
import { runBench } from './run-bench.mjs';

const GOAL_MS = 300;

export async function measureLists(root) {
  say('building');
  await buildAll(root);
  say('5,000 items, 20,000 candidates, 200 sittings');
  const figures = await withTemporaryStack(root, (stack) => runBench(root, 'bench/lists', stack));
  return { figures, goals: Object.fromEntries(Object.keys(figures).map((list) => [list, GOAL_MS])) };
}
