// Fills the demo while the product is usable already, and says how far it is. What was cut off goes on at the next start.
import { runAssay } from './assay-command.mjs';
import { say, warn } from './say.mjs';

/** @returns {{ done: Promise<void>, stop(): void }} */
export function fillDemo({ built, ownerEnvironment }) {
  let isStopped = false;
  const filling = runAssay(built, ['seed-demo'], ownerEnvironment, (line) => {
    const [, percent, sentence] = /^demo (\d+) (.*)/.exec(line) ?? [];
    if (percent !== undefined) say(`demo ${percent.padStart(3)} %  ${sentence}`);
  });
  const done = filling.then(
    () => {},
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
