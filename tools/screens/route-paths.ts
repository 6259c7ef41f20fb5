// The paths of the web app, read from its sources: the routes themselves load only where there is Angular.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** @returns every path at which a page is, such as "/org/forms/:id" */
export function routePaths(root: string): string[] {
  return pathsIn(arrayOf(path.join(root, 'apps/web/src/app/app.routes.ts'), 'appRoutes'), '', root);
}

function pathsIn(routes: ts.ArrayLiteralExpression, prefix: string, root: string): string[] {
  return routes.elements.filter(ts.isObjectLiteralExpression).flatMap((route) => {
    const own = textOf(property(route, 'path'));
    const here = own === '' ? prefix : `${prefix}/${own}`;
    const children = property(route, 'children');
    const lazy = property(route, 'loadChildren');
    if (children && ts.isArrayLiteralExpression(children) && children.elements.length > 0)
      return pathsIn(children, here, root);
    if (lazy) return pathsIn(lazyRoutes(lazy, root), here, root);
    const hasPage = property(route, 'component') ?? property(route, 'loadComponent');
    return hasPage ? [here === '' ? '/' : here] : [];
  });
}

/** `() => import('@assay/x/y').then((m) => m.routes)` */
function lazyRoutes(lazy: ts.Expression, root: string): ts.ArrayLiteralExpression {
  const [, lib, name] = /import\('@assay\/([^']+)'\)[\s\S]*m\.(\w+)/.exec(lazy.getText()) ?? [];
  if (!lib || !name) throw new Error(`These routes are loaded in a way that is not understood: ${lazy.getText()}`);
  return arrayOf(path.join(root, 'libs', lib, 'index.ts'), name);
}

function arrayOf(file: string, name: string): ts.ArrayLiteralExpression {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      const found = statement.declarationList.declarations.find((each) => each.name.getText() === name)?.initializer;
      if (found && ts.isArrayLiteralExpression(found)) return found;
    }
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier || !statement.exportClause) continue;
    if (!ts.isNamedExports(statement.exportClause)) continue;
    if (!statement.exportClause.elements.some((element) => element.name.text === name)) continue;
    return arrayOf(path.resolve(path.dirname(file), `${textOf(statement.moduleSpecifier)}.ts`), name);
  }
  throw new Error(`There are no routes "${name}" in ${file}.`);
}

function property(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = object.properties.find((each) => each.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

const textOf = (node: ts.Expression | undefined) => (node && ts.isStringLiteral(node) ? node.text : '');
