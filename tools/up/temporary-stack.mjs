// A whole Assay of its own, on a free port and a data folder that is thrown away: for the demo, the benches, the tests.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../pg.mjs';
import { removeForsakenClusters } from '../pg/cluster-folder.mjs';
import { removeFolder } from './remove-folder.mjs';
import { startStack } from './stack.mjs';
import { isRoot } from './unprivileged-users.mjs';

export async function startTemporaryStack(root, settings = {}) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'assay-'));
  const remove = () => {
    removeFolder(dataDir);
    if (isRoot()) removeForsakenClusters();
  };
  try {
    const stack = await startStack({
      root,
      dataDir,
      port: await freePort(),
      settings: { ASSAY_DEMO: '1', ...settings },
    });
    return {
      ...stack,
      dataDir,
      stop: async () => {
        await stack.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Stops the stack also when the work fails or somebody presses Ctrl-C. */
export async function withTemporaryStack(root, work) {
  const starting = startTemporaryStack(root);
  const onSignal = async () => {
    await (await starting.catch(() => null))?.stop();
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, onSignal);
  const stack = await starting;
  try {
    return await work(stack);
  } finally {
    await stack.stop();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, onSignal);
  }
}
