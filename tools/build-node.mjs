// `node tools/build-node.mjs apps/api … [--self-contained]`: one ESM bundle of our own sources in dist/<folder>/main.mjs.
// Packages stay outside, except for a self-contained bundle, which runs where there is no node_modules.
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../', import.meta.url));
const given = process.argv.slice(2);
const isSelfContained = given.includes('--self-contained');
const folders = given.filter((parameter) => !parameter.startsWith('--'));
if (folders.length === 0) throw new Error('Say what to build, for example apps/api.');

/** esbuild drops decorator metadata, and then every constructor-injected field is undefined without an error. */
const keepDecoratorMetadata = {
  name: 'keep-decorator-metadata',
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path: fileName }) => {
      const source = await readFile(fileName, 'utf8');
      const { outputText } = ts.transpileModule(source, {
        fileName,
        compilerOptions: {
          target: ts.ScriptTarget.ES2023,
          module: ts.ModuleKind.ESNext,
          experimentalDecorators: true,
          emitDecoratorMetadata: true,
          useDefineForClassFields: false,
          inlineSourceMap: true,
          inlineSources: true,
        },
      });
      return { contents: outputText, loader: 'js' };
    });
  },
};

const packagesStayOutside = {
  name: 'packages-stay-outside',
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./]/ }, ({ kind, path: name }) =>
      kind === 'entry-point' || name.startsWith('@assay/') ? undefined : { path: name, external: true },
    );
  },
};

await Promise.all(folders.map(buildFolder));

async function buildFolder(folder) {
  const outdir = path.join(root, 'dist', folder);
  await build({
    absWorkingDir: root,
    entryPoints: { main: path.join(folder, 'main.ts') },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    sourcemap: true,
    keepNames: true,
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
    loader: { '.txt': 'text', '.py': 'text', '.sql': 'text' },
    plugins: isSelfContained ? [keepDecoratorMetadata] : [keepDecoratorMetadata, packagesStayOutside],
  });
}
