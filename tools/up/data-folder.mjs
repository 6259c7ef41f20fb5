// The data folder belongs to one start at a time; two would share one database and fight over it.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../pg/postmaster.mjs';
import { lookUpProcess } from './process-birth.mjs';

export function openDataFolder(dataDir) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = lockFile(dataDir);
  const holder = runningStart(dataDir);
  if (holder !== null) throw new Error(`Assay is running already on ${dataDir} (process ${holder}). Stop it first.`);
  writeFileSync(file, `${process.pid} ${bornAt(process.pid)}`);
  return { close: () => rmSync(file, { force: true }) };
}

/** @returns {number | null} the process that holds the data folder now */
export function runningStart(dataDir) {
  const file = lockFile(dataDir);
  if (!existsSync(file)) return null;
  const [pid, birth] = readFileSync(file, 'utf8').split(' ');
  const isSame = isAlive(Number(pid)) && bornAt(pid) === birth;
  return isSame && Number(pid) !== process.pid ? Number(pid) : null;
}

const lockFile = (dataDir) => path.join(dataDir, 'running.pid');

const bornAt = (pid) => lookUpProcess(pid)?.birth ?? 'unknown';
