// `npm run generate -- slice <scope> <name>`: the files of a new slice, in the order in which they are read.
import { fail, tell } from '../up/say.mjs';
import { generateSlice } from './slice.mjs';

export async function generate(root, [what, scope, name]) {
  if (what !== 'slice' || scope === undefined || name === undefined)
    fail('Say what to generate, for example: npm run generate -- slice delivery incident-report');
  const { files, next } = await generateSlice(root, scope, name);
  for (const file of files) tell(`  ${file}`);
  tell('\nBy hand:');
  for (const step of next) tell(`  ${step}`);
}
