const noFunction = (file: string, name: string) => JSON.stringify(`There is no function ${name} in ${file}.`);

/**
 * A module that exports the function, or a plain script that only declares it, as beginners write it. Prints go to
 * standard error, so that nothing but the returned value is the output.
 */
export const javascriptDriver = (file: string, name: string): string => `import { readFileSync } from 'node:fs';

const answer = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);
const values = JSON.parse(readFileSync(0, 'utf8'));
const source = readFileSync(new URL(${JSON.stringify(`./${file}`)}, import.meta.url), 'utf8');
const isModule = /^\\s*(export|import)\\b|\\bmodule\\.exports\\b|\\bexports\\./m.test(source);
const found = isModule
  ? await import(${JSON.stringify(`./${file}`)}).then((all) => all[${JSON.stringify(name)}] ?? all.default?.[${JSON.stringify(name)}] ?? all.default)
  : new Function(source + '\\n;return typeof ${name} === "undefined" ? undefined : ${name};')();
if (typeof found !== 'function') {
  console.error(${noFunction(file, name)});
  process.exit(1);
}
const text = JSON.stringify(await found(...values)) ?? 'null';
answer(text + '\\n', () => process.exit(0));
`;

/** As the one for JavaScript; a function has to be exported, which the language asks for anyway. */
export const typescriptDriver = (file: string, name: string): string => `import { readFileSync } from 'node:fs';

const answer = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;
const values = JSON.parse(readFileSync(0, 'utf8'));
const all: Record<string, any> = await import(${JSON.stringify(`./${file}`)});
const found = all[${JSON.stringify(name)}];
if (typeof found !== 'function') {
  console.error(${noFunction(file, name)});
  process.exit(1);
}
const text = JSON.stringify(await found(...values)) ?? 'null';
answer(text + '\\n', () => process.exit(0));
`;
