// Where the files of a database live. An ordinary user has them in the data folder. Root cannot run PostgreSQL,
// and the database's own user may be unable to enter the data folder, so root's clusters live in the public folder.
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { publicFolder } from '../up/public-folder.mjs';
import { removeFolder } from '../up/remove-folder.mjs';
import { liveOrphan } from './postmaster.mjs';

const ID_FILE = 'database-id';

/** @returns {string} the cluster's folder; the database's user owns `data` in it */
export function clusterFolder(dataDir, user) {
  if (user === null) return path.join(dataDir, 'database');
  const idFile = path.join(dataDir, ID_FILE);
  // The id is part of the data folder: who deletes the folder gets a fresh database, who copies it does not share one by path.
  if (!existsSync(idFile)) writeFileSync(idFile, randomUUID(), { mode: 0o600 });
  const id = readFileSync(idFile, 'utf8').trim();
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error(`${idFile} is damaged: it holds no id.`);
  const folder = path.join(publicFolder(), 'databases', id);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(path.join(folder, 'belongs-to'), dataDir, { mode: 0o600 });
  return folder;
}

/** Root's clusters whose data folder has gone would stay for ever. */
export function removeForsakenClusters() {
  const all = path.join(publicFolder(), 'databases');
  for (const id of existsSync(all) ? readdirSync(all) : []) {
    const folder = path.join(all, id);
    const note = path.join(folder, 'belongs-to');
    if (!existsSync(note) || liveOrphan(path.join(folder, 'data')) !== null) continue;
    const idFile = path.join(readFileSync(note, 'utf8'), ID_FILE);
    if (existsSync(idFile) && readFileSync(idFile, 'utf8').trim() === id) continue;
    removeFolder(folder);
  }
}

/** A file that only the database's user may read. */
export function handOver(file, user) {
  if (user !== null) chownSync(file, user.uid, user.gid);
}

export function ownedFolder(folder, user) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  handOver(folder, user);
  return folder;
}
