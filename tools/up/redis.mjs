// A Redis of its own for the tests of the queues.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../pg.mjs';
import { findProgram } from './system-packages.mjs';

/** @returns {Promise<{ url: string, stop(): Promise<void> } | null>} null where Redis is not installed */
export async function startRedis() {
  const program = findProgram('redis-server');
  if (program === null) return null;
  const port = await freePort();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'assay-redis-'));
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''];
  // BullMQ asks for this policy: a queue must not lose a job because memory is short
  const child = spawn(program, [...options, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (let tries = 0; !(await isOpen(port)); tries++) {
    if (tries > 200 || child.exitCode !== null) throw new Error('Redis does not start.');
    await sleep(25);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isOpen(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => {}).once('connect', () => socket.destroy());
  });
}
