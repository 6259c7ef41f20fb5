import { lstat, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SourceFile } from '@assay/sandbox/domain';
import { ETC_FILES } from './bubblewrap/arguments';
import { seccompFilter } from './bubblewrap/seccomp';
import type { Architecture } from './bubblewrap/syscalls';
import { isAlive } from './alive';
import { endContainersOf } from './oci/abandoned';

const NAME = /^assay-runner-(\d+)-\w+$/;
const FOR_US_ALONE = 0o700;

/** The runner's own folder. No program can write anywhere in it: all it can write to lies in memory and ends with its box. */
export class Workspace {
  readonly folder = mkdtempSync(path.join(tmpdir(), `assay-runner-${process.pid}-`));
  readonly etc = path.join(this.folder, 'etc');
  readonly filter = path.join(this.folder, 'filter');
  private sources = 0;

  /** Writes what every box needs. */
  async prepare(architecture: Architecture): Promise<void> {
    await writeFile(this.filter, seccompFilter(architecture));
    await mkdir(this.etc, { recursive: true });
    for (const [name, text] of Object.entries(ETC_FILES)) await writeFile(path.join(this.etc, name), text);
  }

  /** Lays out sources, lets them be used and removes them. */
  async withSources<Result>(files: readonly SourceFile[], use: (folder: string) => Promise<Result>): Promise<Result> {
    const folder = path.join(this.folder, `src-${(this.sources += 1)}`);
    try {
      await mkdir(folder, { mode: FOR_US_ALONE });
      for (const { path: file, content } of files) {
        const target = path.join(folder, file);
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, content, { flag: 'wx' });
      }
      return await use(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** Folders of runners that were killed. */
export async function removeAbandonedWorkspaces(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = NAME.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = path.join(tmpdir(), name);
    const { uid } = await lstat(folder).catch(() => ({ uid: -1 }));
    if (uid !== process.getuid?.()) continue;
    await endContainersOf(folder);
    await rm(folder, { recursive: true, force: true });
  }
}
