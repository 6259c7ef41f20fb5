// Our processes: started, watched, started again when they end by themselves, stopped in order.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { warn } from './say.mjs';

const LOG_LIMIT = 20 * 1024 * 1024;
const PATIENCE_MS = 12_000;
const LONGEST_PAUSE_MS = 10_000;

/** A process that has run this long was well: the next pause is the shortest again. */
const WELL_MS = 30_000;

/**
 * Keeps something running: `start` resolves to `{ ended, stop }` and is called again whenever it ended by itself.
 * @returns {Promise<{ pid(): number, stop(): Promise<void> }>}
 */
export async function keepRunning(name, start, say = warn) {
  let isStopping = false;
  let current = await start();
  void watch();

  async function watch() {
    let pause = 250;
    while (!isStopping) {
      const since = Date.now();
      await current.ended;
      if (isStopping) return;
      if (Date.now() - since > WELL_MS) pause = 250;
      say(`The ${name} ended by itself${current.lastWords?.() ?? ''}; it is started again.`);
      await sleep(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (isStopping) return;
      current = await start().catch((error) => ({
        ended: sleep(pause),
        stop: async () => {},
        lastWords: () => ` (${error.message})`,
      }));
    }
  }

  return {
    pid: () => current.pid,
    stop: async () => {
      isStopping = true;
      await current.stop();
    },
  };
}

/** Starts a program in a session of its own, so that Ctrl-C reaches only us and we stop things in order. */
export function startChild({
  name,
  node = process.execPath,
  program,
  parameters = [],
  environment,
  user = null,
  logs,
  cwd,
}) {
  mkdirSync(logs, { recursive: true });
  const log = path.join(logs, `${name}.log`);
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`);
  const output = openSync(log, 'a', 0o600);
  const logged = statSync(log).size;
  const child = spawn(node, [...program, ...parameters], {
    ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
    cwd,
    env: environment,
    detached: true,
    stdio: ['pipe', output, output],
  });
  child.stdin.on('error', () => {}); // it has ended: `ended` says so
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  return {
    pid: child.pid,
    ended,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    lastWords: () => `, see ${log}`,
    complaint: () => readFileSync(log).subarray(logged).toString('utf8').trim().split('\n').slice(-15).join('\n'),
    stop: async () => {
      child.kill('SIGTERM');
      const hasEnded = await Promise.race([ended.then(() => true), sleep(PATIENCE_MS, false, { ref: false })]);
      if (!hasEnded) child.kill('SIGKILL');
      await ended;
    },
  };
}
