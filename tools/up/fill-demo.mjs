// Fills the demo while the product is usable already.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runAssay } from './assay-command.mjs';
import { say, warn } from './say.mjs';

/**
 * The note is written when the demo is complete: an interrupted one is filled up at the next start.
 * @returns {{ done: Promise<void>, stop(): void }}
 */
export function fillDemo({ built, dataDir, environment }) {
  const note = path.join(dataDir, 'demo-is-filled');
  if (existsSync(note)) return { done: Promise.resolve(), stop: () => {} };
  let isStopped = false;
  const filling = runAssay(built, ['seed-demo'], environment, (line) => say(`demo: ${line}`));
  const done = filling.then(
    () => writeFileSync(note, ''),
    (error) => {
      if (!isStopped) warn(`The demo content is not complete; the next start tries again.\n${error.message}`);
    },
  );
  return {
    done,
    stop: () => {
      isStopped = true;
      filling.stop();
    },
  };
}
