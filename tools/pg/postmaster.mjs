// postmaster.pid: PostgreSQL's own note about the server that uses a data folder.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @returns {{ pid: number, port: number, isReady: boolean } | null} */
export function readPostmaster(data) {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return null; // no file, or it is being written at this moment
  }
}

/** The server left behind when its guardian was killed. A stale note may name a process that is something else by now. */
export function liveOrphan(data) {
  const { pid } = readPostmaster(data) ?? {};
  if (!pid || !isAlive(pid)) return null;
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync(commandLine) && !readFileSync(commandLine, 'utf8').split('\0').includes(data)) return null;
  return pid;
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
