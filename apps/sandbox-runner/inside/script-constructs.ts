import ts from 'typescript';

const K = ts.SyntaxKind;
const BY_KIND: Partial<Record<ts.SyntaxKind, string>> = {
  [K.ForStatement]: 'for',
  [K.ForOfStatement]: 'for',
  [K.ForInStatement]: 'for',
  [K.WhileStatement]: 'while',
  [K.DoStatement]: 'do',
  [K.IfStatement]: 'if',
  [K.SwitchStatement]: 'switch',
  [K.ConditionalExpression]: 'conditional',
  [K.ClassDeclaration]: 'class',
  [K.ClassExpression]: 'class',
  [K.FunctionDeclaration]: 'function',
  [K.FunctionExpression]: 'function',
  [K.MethodDeclaration]: 'function',
  [K.ArrowFunction]: 'lambda',
  [K.TryStatement]: 'try',
  [K.ThrowStatement]: 'raise',
  [K.AwaitExpression]: 'async',
  [K.YieldExpression]: 'generator',
  [K.SpreadElement]: 'spread',
  [K.SpreadAssignment]: 'spread',
  [K.RegularExpressionLiteral]: 'regex',
  [K.AnyKeyword]: 'any',
};

export function constructsOf(node: ts.Node): string[] {
  const name = BY_KIND[node.kind];
  const isAsync = ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === K.AsyncKeyword);
  return [
    ...(name === undefined ? [] : [name]),
    ...(isAsync ? ['async'] : []),
    ...(callsItself(node) ? ['recursion'] : []),
  ];
}

/** "text.split" of text.split, "split" of f().split; null where nothing has a name. */
export function nameOf(node: ts.Expression): string | null {
  if (ts.isIdentifier(node)) return node.text;
  if (node.kind === K.ThisKeyword) return 'this';
  if (!ts.isPropertyAccessExpression(node)) return null;
  const before = nameOf(node.expression);
  return before === null ? node.name.text : `${before}.${node.name.text}`;
}

function callsItself(node: ts.Node): boolean {
  const own = ownName(node);
  if (own === null) return false;
  const calls = (inner: ts.Node): boolean =>
    (ts.isCallExpression(inner) && [own, `this.${own}`].includes(nameOf(inner.expression) ?? '')) ||
    (ts.forEachChild(inner, calls) ?? false);
  return ts.forEachChild(node, calls) ?? false;
}

function ownName(node: ts.Node): string | null {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node.name?.getText() ?? null;
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return null;
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : (node.name?.getText() ?? null);
}
