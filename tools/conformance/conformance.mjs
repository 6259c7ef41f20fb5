// `npm run conformance -- <suite> …`: what the product does, held against what others have written down.
import { fail } from '../up/say.mjs';

const suites = {
  submissions: async (root, parameters) => (await import('./submissions.mjs')).runSubmissions(root, parameters),
};

export async function conformance(root, [name, ...parameters]) {
  if (!(name in suites)) fail(`Say which suite: ${Object.keys(suites).join(' or ')}.`);
  return suites[name](root, parameters);
}
