// A sandbox runner for the time of one command.
import { existsSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removeFolder } from './remove-folder.mjs';
import { prepareRunner } from './runner.mjs';

const PATIENCE_MS = 60_000;

/** @param {(url: string) => Promise<void>} work */
export async function withOwnRunner(root, work) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'assay-runner-of-command-'));
  const runner = prepareRunner({ root, dataDir, logs: dataDir });
  const child = await runner.start();
  try {
    const failed = child.ended.then(() => Promise.reject(new Error(`The runner does not start: ${child.complaint()}`)));
    await Promise.race([listening(runner.url), failed]);
    failed.catch(() => undefined); // it ends with the command
    await work(runner.url);
  } finally {
    await child.stop();
    runner.remove();
    removeFolder(dataDir);
  }
}

async function listening(url) {
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (!existsSync(url.slice('unix:'.length))) {
    if (Date.now() > giveUpAt) throw new Error('The runner did not begin to listen.');
    await sleep(50);
  }
}
