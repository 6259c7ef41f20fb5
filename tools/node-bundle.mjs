// How our programs for Node are bundled: one ESM file of our own sources. Packages stay outside, except for a
// self-contained bundle, which runs where there is no node_modules.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../', import.meta.url));

/** @returns {import('esbuild').BuildOptions} */
export function bundleOptions(folder, { isSelfContained = false } = {}) {
  return {
    absWorkingDir: root,
    entryPoints: { main: path.join(folder, 'main.ts') },
    outdir: path.join(root, 'dist', folder),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    sourcemap: true,
    keepNames: true,
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
    loader: { '.txt': 'text', '.py': 'text', '.sql': 'text', '.c': 'text', '.h': 'text' },
    plugins: isSelfContained ? [keepDecoratorMetadata] : [keepDecoratorMetadata, packagesStayOutside],
  };
}

/** By file: its source and what became of it. A second build in the same process translates only what has changed. */
const translated = new Map();

/** esbuild drops decorator metadata, and then every constructor-injected field is undefined without an error. */
const keepDecoratorMetadata = {
  name: 'keep-decorator-metadata',
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path: fileName }) => {
      const source = await readFile(fileName, 'utf8');
      if (translated.get(fileName)?.source !== source)
        translated.set(fileName, { source, contents: translate(fileName, source) });
      return { contents: translated.get(fileName).contents, loader: 'js' };
    });
  },
};

function translate(fileName, source) {
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
  return outputText;
}

const packagesStayOutside = {
  name: 'packages-stay-outside',
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./]/ }, ({ kind, path: name }) =>
      kind === 'entry-point' || name.startsWith('@assay/') ? undefined : { path: name, external: true },
    );
  },
};
