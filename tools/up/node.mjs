// Which Node runs the product: the installed one when it is new enough, else the one that came as a dependency.
import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** Jest loads ESM-only packages from 24.9 on, Angular builds on 24.15 and later; 25 was never a long-term release. */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 24 && minor >= 15) || major >= 26;
}

/** The Node binary inside node_modules, or null when this platform has none. */
export function bundledNode(root) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const packages = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`];
  return packages.map((name) => path.join(root, 'node_modules', name, binary)).find(existsSync) ?? null;
}

/** The Node that programs of this workspace are started with. */
export function nodeWithModules(root) {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const node = bundledNode(root);
  if (node === null) throw new Error(`Node ${process.versions.node} is too old: install Node 24.15 or newer.`);
  return node;
}

/** `npx` and `npm run` pick this Node through the link; npm 10 leaves it out. */
export function linkNode(root) {
  const node = bundledNode(root);
  const folder = path.join(root, 'node_modules/.bin');
  if (node === null || process.platform === 'win32' || !existsSync(folder)) return;
  if (existsSync(path.join(folder, 'node'))) return;
  if (readdirSync(folder).includes('node')) rmSync(path.join(folder, 'node')); // a link to nowhere
  symlinkSync(path.relative(folder, node), path.join(folder, 'node'));
}
