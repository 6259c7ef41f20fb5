// `npm run bench -- <name> [--json]`: what the product promises about speed, measured on this machine.
import { fail, tell } from '../up/say.mjs';

const benches = {
  start: async (root) => (await import('./start.mjs')).measureStart(root),
  submit: async (root) => (await import('./submit.mjs')).measureSubmit(root),
  analysis: async (root) => (await import('./analysis.mjs')).measureAnalysis(root),
  web: async (root) => (await import('./web.mjs')).measureWeb(root),
  sandbox: async (root) => (await import('./sandbox.mjs')).measureSandbox(root),
  runs: async (root) => (await import('./runs.mjs')).measureRuns(root),
  lists: async (root) => (await import('./lists.mjs')).measureLists(root),
};

export async function bench(root, parameters) {
  const [name] = parameters.filter((parameter) => !parameter.startsWith('-'));
  if (!(name in benches)) fail(`Say which bench: ${Object.keys(benches).join(' or ')}.`);
  const { figures, goals } = await benches[name](root);
  for (const [figure, value] of Object.entries(figures)) tell(`${figure}: ${textOf(value)}${goalText(goals[figure])}`);
  if (parameters.includes('--json')) console.log(JSON.stringify(figures));
}

const textOf = (value) => (typeof value === 'object' ? JSON.stringify(value) : value);

function goalText(goal) {
  if (goal === undefined) return '';
  return typeof goal === 'object' ? ` (goal: at least ${goal.atLeast})` : ` (goal: at most ${goal})`;
}
