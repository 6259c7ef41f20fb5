// Runs in the box: says what stands in JavaScript and TypeScript sources, without running them.
//   node structure-script.mjs <file> …     prints one JSON document
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { constructsOf, nameOf } from './script-constructs';

interface Place {
  file: string;
  line: number;
}
const report = {
  calls: [] as (Place & { name: string })[],
  imports: [] as (Place & { name: string })[],
  constructs: [] as (Place & { name: string })[],
  functions: [] as (Place & { name: string; lines: number })[],
  lint: [] as (Place & { message: string })[],
  unreadable: [] as (Place & { message: string })[],
};

const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  noLib: true,
  noResolve: true,
  noEmit: true,
  noUnusedLocals: true,
  noFallthroughCasesInSwitch: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  types: [],
};
/** Declared and never read (6133, 6192, 6196, 6198), unreachable code, idle labels, cases that fall through. */
const FAULTS = new Set([6133, 6192, 6196, 6198, 7027, 7028, 7029]);
const SOURCE = /\.[cm]?[jt]sx?$/;

const files = process.argv.slice(2).filter((file) => SOURCE.test(file));
const program = ts.createProgram(files, OPTIONS, hostOf(files));
for (const file of files) {
  const source = program.getSourceFile(file);
  if (source === undefined) continue;
  const syntax = program.getSyntacticDiagnostics(source).filter(({ code }) => !isOfTypesAlone(code));
  if (syntax.length > 0) {
    report.unreadable.push(...syntax.slice(0, 20).map((one) => said(source, one)));
    continue;
  }
  walk(source, source);
  const faults = program.getSemanticDiagnostics(source).filter(({ code }) => FAULTS.has(code));
  report.lint.push(...faults.map((one) => said(source, one)));
}
process.stdout.write(`${JSON.stringify(report)}\n`);

/** Only what was handed in is read; there are no libraries. */
function hostOf(names: readonly string[]): ts.CompilerHost {
  const texts = new Map(names.map((name) => [name, readFileSync(name, 'utf8')]));
  return {
    fileExists: (name) => texts.has(name),
    readFile: (name) => texts.get(name),
    getSourceFile: (name, version) => {
      const text = texts.get(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, version, true);
    },
    getDefaultLibFileName: () => 'lib.d.ts',
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => {},
  };
}

/** Types in a .js file are an error that TypeScript counts as syntax. */
function isOfTypesAlone(code: number): boolean {
  return code >= 8000 && code < 9000;
}

function said(source: ts.SourceFile, { start = 0, messageText }: ts.Diagnostic) {
  return { ...placeOf(source, start), message: ts.flattenDiagnosticMessageText(messageText, ' ') };
}

function placeOf(source: ts.SourceFile, position: number): Place {
  return { file: source.fileName, line: source.getLineAndCharacterOfPosition(position).line + 1 };
}

function walk(source: ts.SourceFile, node: ts.Node): void {
  const place = placeOf(source, node.getStart(source));
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const name = nameOf(node.expression);
    if (name !== null) report.calls.push({ name, ...place });
  }
  const module = moduleOf(node);
  if (module !== null) report.imports.push({ name: module, ...place });
  for (const name of constructsOf(node)) report.constructs.push({ name, ...place });
  if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
    const last = placeOf(source, node.end).line;
    report.functions.push({ name: functionName(node), ...place, lines: last - place.line + 1 });
  }
  const fault = faultOf(node);
  if (fault !== null) report.lint.push({ ...place, message: fault });
  ts.forEachChild(node, (child) => walk(source, child));
}

function moduleOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) return node.moduleSpecifier.text;
  if (!ts.isCallExpression(node)) return null;
  const [first] = node.arguments;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword || nameOf(node.expression) === 'require';
  return isImport && first !== undefined && ts.isStringLiteral(first) ? first.text : null;
}

function functionName(node: ts.SignatureDeclaration): string {
  if (node.name !== undefined) return node.name.getText();
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
    ? parent.name.getText()
    : 'A function without a name';
}

function faultOf(node: ts.Node): string | null {
  if (ts.isBinaryExpression(node)) {
    const { EqualsEqualsToken, ExclamationEqualsToken, NullKeyword } = ts.SyntaxKind;
    const isLoose = [EqualsEqualsToken, ExclamationEqualsToken].includes(node.operatorToken.kind);
    if (isLoose && node.right.kind !== NullKeyword) return 'Compare by === or !==.';
  }
  const isVar = ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) === 0;
  return isVar ? 'Declare by const or let.' : null;
}
