// `node tools/web/sources.mjs <folder>`: a copy of the web app's sources in which every import names the file that it
// wants, not the index of its lib. The bundler splits by files: through an index, each page would get what any page of
// the same lib asks for, and a candidate would load the editors of the authors.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const COPIED = /\.(ts|html|css|json|svg|txt)$/;
const LEFT_OUT = /(^|\/)(api|testing|node_modules)(\/|$)|\.(spec|it-spec)\.ts$/;
const FILES = ['tsconfig.base.json'];

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = path.resolve(root, process.argv[2] ?? 'dist/web-sources');
const known = new Map();
rmSync(target, { recursive: true, force: true });
for (const file of [...filesIn('libs'), ...filesIn('apps/web')]) copy(file);
for (const file of FILES) copy(file);
cpSync(path.join(root, 'apps/web/public'), path.join(target, 'apps/web/public'), { recursive: true });
// What is imported for its effects alone says so here; everything else may be left out where nothing of it is used.
writeFileSync(
  path.join(target, 'package.json'),
  JSON.stringify({ sideEffects: ['apps/**', '**/*.worker.ts', '**/*.css'] }),
);

function filesIn(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => COPIED.test(file) && !LEFT_OUT.test(file));
}

function copy(file) {
  const to = path.join(target, file);
  mkdirSync(path.dirname(to), { recursive: true });
  const text = readFileSync(path.join(root, file), 'utf8');
  writeFileSync(to, file.endsWith('.ts') ? direct(file, text) : text);
}

/** Rewrites the imports of one file from the last to the first, so that positions stay true. */
function direct(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const edits = source.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const lib = /^@assay\/(.+)$/.exec(statement.moduleSpecifier.text)?.[1];
    const named = statement.importClause?.namedBindings;
    if (!lib || !named || !ts.isNamedImports(named)) return [];
    const isAllTypes = statement.importClause.phaseModifier === ts.SyntaxKind.TypeKeyword;
    if (isAllTypes) return [];
    const lines = named.elements.map((element) => importOf(file, lib, element));
    return [{ start: statement.getStart(source), end: statement.getEnd(), lines }];
  });
  return edits.reverse().reduce((done, { start, end, lines }) => {
    return done.slice(0, start) + lines.join(' ') + done.slice(end);
  }, text);
}

function importOf(file, lib, element) {
  const wanted = (element.propertyName ?? element.name).text;
  const found = exportsOf(lib).get(wanted);
  if (found === undefined) throw new Error(`${file}: @assay/${lib} exports no "${wanted}".`);
  const name = found.name === element.name.text ? found.name : `${found.name} as ${element.name.text}`;
  let place = path.posix.relative(path.posix.dirname(file), found.file.replace(/\.ts$/, ''));
  if (!place.startsWith('.')) place = `./${place}`;
  return `import ${element.isTypeOnly ? 'type ' : ''}{ ${name} } from '${place}';`;
}

/** What the index of a lib exports: name → the file that it comes from, and its name there. */
function exportsOf(lib) {
  if (known.has(lib)) return known.get(lib);
  const index = `libs/${lib}/index.ts`;
  const source = ts.createSourceFile(index, readFileSync(path.join(root, index), 'utf8'), ts.ScriptTarget.Latest);
  const found = new Map();
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier && ts.isNamedExports(statement.exportClause)) {
      const file = `${path.posix.join(path.posix.dirname(index), statement.moduleSpecifier.text)}.ts`;
      if (!existsSync(path.join(root, file))) throw new Error(`${index}: there is no ${file}.`);
      for (const { name, propertyName } of statement.exportClause.elements)
        found.set(name.text, { file, name: (propertyName ?? name).text });
    } else if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) {
      const names = statement.declarationList?.declarations ?? [statement];
      for (const { name } of names) found.set(name.text, { file: index, name: name.text });
    }
  }
  known.set(lib, found);
  return found;
}
