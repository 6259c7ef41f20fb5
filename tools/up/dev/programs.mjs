// The programs for Node, built again when a source changes. What does not build leaves the last good one in its place.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { context } from 'esbuild';
import { bundleOptions } from '../../node-bundle.mjs';

/** Bundles that are kept: the one that runs, the one that replaces it, and one to spare. */
const KEPT = 3;

/** @returns {Promise<{ rebuild(): Promise<string | null>, latest(): string, dispose(): Promise<void> }>} */
export async function watchedProgram(folder, built, options = {}) {
  const outdir = path.join(built, folder);
  const bundler = await context({
    ...bundleOptions(folder, options),
    outdir,
    sourcemap: 'inline',
    sourcesContent: false,
    write: false,
    metafile: false,
  });
  mkdirSync(outdir, { recursive: true });
  let last = null;
  let file = null;
  return {
    /** @returns the file of the new bundle; null when nothing has changed */
    rebuild: async () => {
      const { outputFiles } = await bundler.rebuild();
      const { contents } = outputFiles[0];
      const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12);
      if (hash === last) return null;
      last = hash;
      file = path.join(outdir, `${Date.now()}-${hash}.mjs`);
      writeFileSync(file, contents);
      writeFileSync(path.join(outdir, 'main.mjs'), contents);
      forgetOld(outdir);
      return file;
    },
    latest: () => file,
    dispose: () => bundler.dispose(),
  };
}

function forgetOld(outdir) {
  const numbered = readdirSync(outdir).filter((name) => /^\d+-/.test(name));
  for (const name of numbered.sort().slice(0, -KEPT)) rmSync(path.join(outdir, name));
}
