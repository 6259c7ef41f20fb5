import { once } from 'node:events';

export default async function stop() {
  const stack = globalThis.assayOfJourneys;
  if (stack === undefined) return;
  stack.send('stop');
  await once(stack, 'exit');
}
