// Jest transformer for server code: plain TypeScript, one file at a time, decorator metadata kept.
// Types are checked by `tsc`; here only speed counts.
const { createHash } = require('node:crypto');
const ts = require('typescript');

const options = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.CommonJS,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  useDefineForClassFields: false,
  esModuleInterop: true,
  inlineSourceMap: true,
  inlineSources: true,
};

/** The sources are ES modules and Jest runs them as CommonJS, where `import.meta` is a syntax error. */
const META = {
  url: 'require("node:url").pathToFileURL(__filename).href',
  dirname: '__dirname',
  filename: '__filename',
};

function replaceImportMeta(context) {
  const visit = (node) =>
    ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression) && META[node.name.text]
      ? ts.factory.createIdentifier(META[node.name.text])
      : ts.visitEachChild(node, visit, context);
  return (file) => ts.visitNode(file, visit);
}

module.exports = {
  process: (source, fileName) => ({
    code: ts.transpileModule(source, {
      fileName,
      compilerOptions: options,
      transformers: { before: [replaceImportMeta] },
    }).outputText,
  }),
  getCacheKey: (source, fileName) =>
    createHash('sha256')
      .update(source)
      .update(fileName)
      .update(ts.version)
      .update(JSON.stringify([options, META]))
      .digest('hex'),
};
