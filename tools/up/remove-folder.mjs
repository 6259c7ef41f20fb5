import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** As root in a folder that somebody else may write to: `rm` cannot be led elsewhere by a link put in its way. */
export function removeFolder(folder) {
  if (process.platform === 'win32') rmSync(folder, { recursive: true, force: true });
  else execFileSync('rm', ['-rf', '--', folder]);
}
