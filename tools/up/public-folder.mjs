// As root in a folder that others cannot enter, an unprivileged process still needs its binaries and data.
// They go here: every folder on the way belongs to root and can be written by root alone, so that nobody
// can put a file of theirs in the place of ours.
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const CANDIDATES = ['/var/lib/assay', '/opt/assay', '/run/assay'];

/** @returns {string} a folder that everybody may enter and only root may change */
export function publicFolder() {
  for (const folder of CANDIDATES) {
    try {
      mkdirSync(folder, { mode: 0o755 });
    } catch (error) {
      if (error.code !== 'EEXIST') continue;
    }
    if (isRootsAlone(folder) && isRootsAlone(path.dirname(folder))) return folder;
  }
  throw new Error(`None of ${CANDIDATES.join(', ')} can be made a folder that root alone may change.`);
}

function isRootsAlone(folder) {
  const { uid, mode } = lstatSync(folder, { throwIfNoEntry: false }) ?? {};
  return uid === 0 && (mode & 0o170000) === 0o040000 && (mode & 0o022) === 0 && (mode & 0o001) !== 0;
}

/** Copies once per name, under a passing name first: a copy is there whole or not at all. */
export function publicCopy(name, fill) {
  const target = path.join(publicFolder(), name);
  if (existsSync(target)) return target;
  const unfinished = mkdtempSync(path.join(publicFolder(), '.unfinished-'));
  try {
    fill(unfinished);
    openToOthers(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error; // else another start was quicker
  }
  return target;
}

function openToOthers(folder) {
  execFileSync('chown', ['-R', '0:0', folder]);
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', folder]);
}
