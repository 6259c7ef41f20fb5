// `node tools/web/finish.mjs`: what the bundler made (dist/web-bundle) becomes what is served (dist/apps/web).
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressAll } from './compress.mjs';
import { joinChunks } from './join-chunks.mjs';
import { writePages } from './pages.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const from = path.join(root, 'dist/web-bundle/browser');
const to = path.join(root, 'dist/apps/web/browser');

rmSync(path.join(root, 'dist/apps/web'), { recursive: true, force: true });
cpSync(from, to, { recursive: true, filter: (file) => !file.endsWith('.js') });
const chunks = await joinChunks(from, to);
for (const file of readdirSync(from).filter((name) => name.endsWith('.js') && !chunks.taken.has(name)))
  cpSync(path.join(from, file), path.join(to, file)); // workers: programs of their own
writePages(to, chunks);
removeUnusedStyles();
await compressAll(to);

/** Styles that are imported by a lazy part are written beside it, but nothing ever asks for them. */
function removeUnusedStyles() {
  const names = readdirSync(to);
  const texts = names
    .filter((name) => /\.(js|html)$/.test(name))
    .map((name) => readFileSync(path.join(to, name), 'utf8'));
  for (const name of names.filter((each) => each.endsWith('.css')))
    if (!texts.some((text) => text.includes(name))) rmSync(path.join(to, name));
  writeFileSync(path.join(to, '../3rdpartylicenses.txt'), readFileSync(path.join(from, '../3rdpartylicenses.txt')));
}
