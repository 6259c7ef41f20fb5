// A whole Assay with its demo content, in a process of its own: `stack-process.mjs <root>`. Ends with its parent.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** In each sitting of the demo: enough for every screen, and filled within the minute. */
const CANDIDATES = '6';
const root = process.argv[2];
const load = (file) => import(pathToFileURL(path.join(root, 'tools/up', file)).href);
const { startTemporaryStack } = await load('temporary-stack.mjs');
const { runAssay } = await load('assay-command.mjs');

const stack = await startTemporaryStack(root);
let isStopping = false;
async function stop() {
  if (isStopping) return;
  isStopping = true;
  await stack.stop();
  process.exit(0);
}
process.on('message', stop);
process.on('disconnect', stop);
await runAssay(path.join(root, 'dist'), ['seed-demo', '--candidates', CANDIDATES], stack.ownerEnvironment);
process.send({ url: stack.url, dataDir: stack.dataDir, environment: stack.ownerEnvironment });
