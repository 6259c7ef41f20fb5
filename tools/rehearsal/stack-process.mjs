// A whole Assay in a process of its own, so that it can be killed: `stack-process.mjs <root> <data folder> <port>`.
// Tells its parent when it is ready, and which processes it consists of whenever it is asked.
import { startStack } from '../up/stack.mjs';

const [root, dataDir, port] = process.argv.slice(2);
const stack = await startStack({ root, dataDir, port: Number(port), settings: { ASSAY_DEMO: '1' } });
process.on('message', async (message) => {
  if (message === 'processes') process.send({ processes: stack.processes() });
  if (message !== 'stop') return;
  await stack.stop();
  process.exit(0);
});
process.send({ url: stack.url, environment: stack.ownerEnvironment });
