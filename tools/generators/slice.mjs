// Writes a slice from its domain to its page. Indexes get their lines; what needs a decision stays with the author.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { sliceFiles } from './slice-files.mjs';

/** @returns {Promise<{ files: string[], next: string[] }>} what was written, and what is left to do by hand */
export async function generateSlice(root, scope, name) {
  const folder = path.join(root, 'libs', scope);
  if (!existsSync(path.join(folder, 'api'))) throw new Error(`There is no scope "${scope}" in libs.`);
  if (!/^[a-z]+(-[a-z]+)*$/.test(name))
    throw new Error(`"${name}": use lower-case words with hyphens, in the singular.`);
  const names = spellings(scope, name);
  const { files, exports } = sliceFiles(names);
  const taken = Object.keys(files).find((file) => existsSync(path.join(folder, file)));
  if (taken) throw new Error(`libs/${scope}/${taken} exists already.`);
  const style = await prettier.resolveConfig(path.join(root, 'package.json'));
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, await prettier.format(text, { ...style, filepath: target }));
  }
  for (const [index, line] of Object.entries(exports)) {
    const target = path.join(folder, index);
    const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
    writeFileSync(target, `${before}${line}\n`);
  }
  return { files: Object.keys(files).map((file) => `libs/${scope}/${file}`), next: stepsByHand(names) };
}

function spellings(scope, name) {
  const pascal = name.replace(/(^|-)([a-z])/g, (_match, _dash, letter) => letter.toUpperCase());
  const camel = pascal[0].toLowerCase() + pascal.slice(1);
  const words = name.replaceAll('-', ' ');
  return {
    scope,
    name,
    pascal,
    camel,
    words,
    plural: `${name}s`,
    pascals: `${pascal}s`,
    camels: `${camel}s`,
    sentence: words[0].toUpperCase() + words.slice(1),
    table: name.replaceAll('-', '_'),
  };
}

function stepsByHand({ scope, name, pascal, pascals, plural }) {
  return [
    `libs/${scope}/api: name ${pascal}Entity among the entities, ${pascals} and ${pascal}Controller in the module.`,
    `libs/${scope}/api/migrations: a later timestamp than the last, and its place in the list; then ASSAY_WRITE_SCHEMA=1 npm test -- integration schema.`,
    `libs/${scope}/api/${name}/${name}.controller.ts: the permission that fits (member:manage is the narrowest).`,
    `apps/web/src/app/app.routes.ts: where @assay/${scope}/feature-${plural} is opened; tools/screens/list: its picture.`,
  ];
}
