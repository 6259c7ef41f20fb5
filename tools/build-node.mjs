// `node tools/build-node.mjs apps/api … [--self-contained]`: bundles each folder into dist/<folder>/main.mjs.
import { build } from 'esbuild';
import { bundleOptions } from './node-bundle.mjs';
import { assembleParts } from './runner-parts.mjs';

const given = process.argv.slice(2);
const isSelfContained = given.includes('--self-contained');
const folders = given.filter((parameter) => !parameter.startsWith('--'));
if (folders.length === 0) throw new Error('Say what to build, for example apps/api.');

if (folders.includes('apps/sandbox-runner')) await assembleParts('dist/apps/sandbox-runner/parts');
await Promise.all(folders.map((folder) => build(bundleOptions(folder, { isSelfContained }))));
process.exit(); // PostgreSQL, of which a snapshot is made, would keep the process for a while
