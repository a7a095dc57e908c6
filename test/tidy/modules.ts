import ts from 'typescript';
import { parse, placeOf } from './repository.ts';

/**
 * What a module does, or keeps, merely by being loaded: calls at its top level, variables that can be set again, and empty containers
 * that something would be registered in.
 */
export function sideEffects(file: string): string[] {
  return parse(file).statements.flatMap((statement) => {
    if (ts.isExpressionStatement(statement) && !isDirective(statement))
      return [`${placeOf(statement)}: runs when it is imported`];
    if (ts.isVariableStatement(statement)) return variableEffects(statement);
    return isControlFlow(statement) ? [`${placeOf(statement)}: runs when it is imported`] : [];
  });
}

function isDirective(statement: ts.ExpressionStatement): boolean {
  return ts.isStringLiteral(statement.expression);
}

function isControlFlow(statement: ts.Statement): boolean {
  return ts.isIfStatement(statement) || ts.isTryStatement(statement) || ts.isIterationStatement(statement, false);
}

function variableEffects(statement: ts.VariableStatement): string[] {
  if ((statement.declarationList.flags & ts.NodeFlags.Const) === 0)
    return [`${placeOf(statement)}: global state that can be set again`];
  return statement.declarationList.declarations
    .filter(({ initializer }) => initializer !== undefined && isEmptyContainer(initializer))
    .map((declaration) => `${placeOf(declaration)}: a global container that something is put into`);
}

function isEmptyContainer(node: ts.Expression): boolean {
  if (ts.isNewExpression(node))
    return /^(Map|Set|WeakMap|WeakSet|Array)$/.test(node.expression.getText()) && !node.arguments?.length;
  return (
    (ts.isArrayLiteralExpression(node) && node.elements.length === 0) ||
    (ts.isObjectLiteralExpression(node) && node.properties.length === 0)
  );
}

/** Template texts that put values into what reads like a SQL statement. */
export function builtSql(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) && SQL.test(node.getText())) found.push(placeOf(node));
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

const SQL =
  /\b(select\s[^`]*\sfrom\s|insert\s+into\s|delete\s+from\s|update\s+\S+\s+set\s|(create|drop|alter)\s+(table|view|index|schema)\s)/i;

/** True when the module begins, after its imports, with a doc comment on something that it exports. */
export function hasContract(file: string): boolean {
  const statement = parse(file).statements.find((candidate) => !ts.isImportDeclaration(candidate));
  return statement !== undefined && ts.getJSDocCommentsAndTags(statement).length > 0;
}
