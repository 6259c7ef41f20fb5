// The bundler makes a chunk of whatever two pages share: dozens of small files. Each costs a request, and a candidate
// on a slow line waits for all of them. Here they become few: one to start with, one for an exam, the rest as it comes.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

/** What a candidate has before the first question is there. A practical task asks for its editor later. */
const EXAM_PAGES = ['feature-sitting', 'attempt-page', 'question-page'];

const SMALL = 6000;

/** @returns {Promise<{ main: string, exam: string, taken: Set<string> }>} the files' names; `taken` is what went into them */
export async function joinChunks(from, to) {
  const names = readdirSync(from).filter((name) => name.endsWith('.js'));
  const imports = new Map(names.map((name) => [name, staticImports(readFileSync(path.join(from, name), 'utf8'))]));
  const named = (prefix) => {
    const found = names.filter((name) => new RegExp(`^${prefix}-[\\w-]{8}\\.js$`).test(name));
    if (found.length !== 1) throw new Error(`The bundle has ${found.length} files for "${prefix}".`);
    return found[0];
  };
  const main = named('main');
  const start = closure([main], imports);
  const exam = closure(EXAM_PAGES.map(named), imports).difference(start);
  const small = new Set(names.filter((name) => isSmall(path.join(from, name)) && !start.has(name) && !exam.has(name)));
  const within = (group) => (id) => group.has(path.basename(id));
  const bundle = await rolldown({
    input: { main: path.join(from, main) },
    treeshake: false, // done by the bundler
    external: (id) => !names.includes(path.basename(id)),
    makeAbsoluteExternalsRelative: false,
    logLevel: 'silent',
  });
  const { output } = await bundle.write({
    dir: to,
    format: 'esm',
    comments: false,
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: {
      groups: [
        { name: 'main', test: (id) => within(start)(id) || isRuntime(id) },
        { name: 'exam', test: within(exam) },
        { name: 'shared', test: within(small) },
      ],
    },
  });
  await bundle.close();
  const file = (name) => output.find((chunk) => chunk.name === name)?.fileName;
  const taken = output.flatMap(({ moduleIds }) => moduleIds ?? []).map((id) => path.basename(id));
  return { main: file('main'), exam: file('exam'), taken: new Set(taken) };
}

/** Shared by some pages, and not worth a request of its own. */
function isSmall(file) {
  return /^chunk-/.test(path.basename(file)) && statSync(file).size < SMALL;
}

/** A few lines of the bundler's own. */
const isRuntime = (id) => /rolldown[\\/]runtime/.test(id);

function staticImports(text) {
  return [...text.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?["']\.\/([\w$-]+\.js)["']/g)].map(
    ([, name]) => name,
  );
}

function closure(names, imports) {
  const found = new Set(names);
  for (const name of found) for (const next of imports.get(name) ?? []) found.add(next);
  return found;
}
