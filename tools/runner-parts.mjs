// What the sandbox runner lays into its boxes beside what the machine has: our own programs that run in there, and the
// packages that they need. It all lies in one folder beside the bundle of the runner, and is mounted read-only.
//   node tools/runner-parts.mjs <folder>
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicCopy, publicFolder } from './up/public-folder.mjs';
import { isRoot } from './up/unprivileged-users.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const A_WEEK_MS = 7 * 24 * 3600 * 1000;
const programs = path.join(root, 'apps/sandbox-runner/inside');

/** Of each package only what is read when it runs. */
const PACKAGES = {
  '@electric-sql/pglite': ['package.json', /^dist\/(index\.js|chunk-.*\.js|pglite\.(wasm|data)|initdb\.wasm)$/],
  '@jitl/quickjs-wasmfile-release-sync': ['package.json', /^dist\/.*\.(mjs|js|cjs|wasm)$/],
  typescript: ['package.json', /^lib\/typescript\.js$/],
};

export async function assembleParts(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, [first, pattern]] of Object.entries(PACKAGES)) copyPackage(folder, name, first, pattern);
  await Promise.all([bundlePrograms(folder), makeSnapshot(folder)]);
  const scripts = readdirSync(programs, { recursive: true }).filter((file) => file.endsWith('.py'));
  for (const name of scripts) cpSync(path.join(programs, name), path.join(folder, name));
  return folder;
}

function copyPackage(folder, name, first, pattern) {
  const from = path.join(root, 'node_modules', name);
  const to = path.join(folder, 'node_modules', name);
  const wanted = readdirSync(from, { recursive: true }).filter((file) => file === first || pattern.test(file));
  for (const file of wanted) {
    const target = path.join(to, file);
    if (existsSync(target)) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(path.join(from, file), target);
  }
}

async function bundlePrograms(folder) {
  const { build } = await import('esbuild');
  const entries = ['sql', 'web', 'structure-script', 'structure-gcc', 'demo-javascript'].map((name) =>
    path.join(programs, `${name}.ts`),
  );
  return build({
    entryPoints: entries.filter(existsSync),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    logLevel: 'warning',
    external: Object.keys(PACKAGES),
  });
}

/** A database after its first start. Made once for each version of the package. */
async function makeSnapshot(folder) {
  const { version } = JSON.parse(
    readFileSync(path.join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'),
  );
  const [file, mark] = [path.join(folder, 'postgres.tar'), path.join(folder, 'postgres.version')];
  if (existsSync(file) && existsSync(mark) && readFileSync(mark, 'utf8') === version) return;
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create();
  const unfinished = `${file}.${process.pid}`; // others may be at the same work
  writeFileSync(unfinished, Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer()));
  renameSync(unfinished, file);
  writeFileSync(mark, version);
  await database.close();
}

/** Tells two assemblies apart. The snapshot differs each time it is made and says nothing new. */
export function partsHash(folder) {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder, { recursive: true }).sort()) {
    if (/\.(mjs|py|version)$|package\.json$/.test(file))
      hash.update(file).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Copies of a week ago that no runner uses: each is large, and every change of our own programs makes another one. */
function forgetOld() {
  for (const name of readdirSync(publicFolder()).filter((one) => one.startsWith('runner-parts-'))) {
    const copy = path.join(publicFolder(), name);
    const isOld = statSync(copy).mtimeMs < Date.now() - A_WEEK_MS;
    if (isOld && !isUsed(copy)) rmSync(copy, { recursive: true, force: true });
  }
}

/** A runner has the folder of its parts in its environment. */
function isUsed(copy) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.some((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`).includes(copy);
    } catch {
      return false; // ended, or not ours to look into
    }
  });
}

/** A copy of the parts that every user can read; root's alone to change. */
export function partsForOthers(folder) {
  forgetOld();
  return publicCopy(`runner-parts-${partsHash(folder)}`, (target) => cpSync(folder, target, { recursive: true }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Say where to put the parts.');
  await assembleParts(path.resolve(folder));
  if (process.argv.includes('--for-others')) console.log(isRoot() ? partsForOthers(path.resolve(folder)) : folder);
  process.exit(); // PostgreSQL would keep the process for a while
}
