// A server that is replaced without a gap: the new process takes over when it is well, and until then the old one serves.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../pg.mjs';
import { keepRunning, startChild } from '../children.mjs';
import { untilReady } from '../stack.mjs';

/** A process that has lived this long after its start has loaded, and found its database. */
const LOADED_MS = 2500;

/** What was asked of the old process is answered by it. */
const DRAIN_MS = 4000;

/** @param {{ root: string, name: string, environment: Record<string, string>, logs: string, hasPort?: boolean }} options */
export function replaceableServer({ root, name, environment, logs, hasPort = false }) {
  let current = null;
  return {
    port: () => current?.port,
    /** @throws Error with what the new one said when it does not start; the old one goes on */
    replaceBy: async (bundle) => {
      const next = await start(bundle);
      const old = current;
      current = next;
      if (old !== null) void sleep(DRAIN_MS).then(old.stop);
    },
    stop: async () => current?.stop(),
  };

  async function start(bundle) {
    const port = hasPort ? await freePort() : null;
    const program = [path.join(root, 'tools/up/child.mjs'), bundle];
    const ownEnvironment = { ...environment, ...(port === null ? {} : { PORT: String(port) }) };
    let child = null;
    const startOne = async () => (child = startChild({ name, program, environment: ownEnvironment, logs, cwd: root }));
    await startOne();
    const first = child;
    try {
      await untilWell(name, child, port);
    } catch (error) {
      await child.stop();
      throw error;
    }
    let isFirst = true;
    const kept = await keepRunning(name, async () => {
      if (!isFirst) return startOne();
      isFirst = false;
      return first;
    });
    return { port, stop: kept.stop };
  }
}

async function untilWell(name, child, port) {
  if (port !== null) return untilReady(`http://127.0.0.1:${port}`, [{ name, ...child }]);
  await Promise.race([sleep(LOADED_MS), child.ended]);
  if (child.hasEnded()) throw new Error(`The ${name} does not start:\n${child.complaint()}`);
}
