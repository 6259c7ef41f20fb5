// `node tools/build-node.mjs apps/api … [--self-contained]`: bundles each folder into dist/<folder>/main.mjs.
import { build } from 'esbuild';
import { bundleOptions } from './node-bundle.mjs';

const given = process.argv.slice(2);
const isSelfContained = given.includes('--self-contained');
const folders = given.filter((parameter) => !parameter.startsWith('--'));
if (folders.length === 0) throw new Error('Say what to build, for example apps/api.');

await Promise.all(folders.map((folder) => build(bundleOptions(folder, { isSelfContained }))));
