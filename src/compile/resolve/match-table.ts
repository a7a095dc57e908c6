import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import { tableName, type TableRef } from '../../templates/sql/sql.ts';
import type { AssetNames } from './known-names.ts';
import { suggest } from './known-names.ts';

/** The asset that SQL means by a table: the one of that name, else the only one that is spelled alike when case is ignored. */
export function matchTable(table: Pick<TableRef, 'parts'>, { all, byLowerCase }: AssetNames): string | undefined {
  const name = tableName(table);
  return all.has(name) ? name : byLowerCase.get(name.toLowerCase());
}

/**
 * A table that is no asset. One that is nearly the name of an asset is a slip of the pen (MR3001); otherwise nobody declared it (MR3002),
 * of which a project may choose the severity.
 */
export function describeUnknownTable(
  table: TableRef,
  span: Span,
  { all }: AssetNames,
  isConfigured: boolean,
): Diagnostic {
  const name = tableName(table);
  const otherwise = `If it is made outside the project, declare it: "assets: {${name}: {}}"; if it is no asset at all, say "severity: {MR3002: off}" in the project.`;
  const found = suggestTable(table, all, span, otherwise);
  if (found.isNear && !isConfigured)
    return createDiagnostic('MR3001', span, `There is no asset "${name}".`, found.options);
  return createDiagnostic(
    'MR3002',
    span,
    `The table "${name}" is read here, and nobody makes or declares it.`,
    found.options,
  );
}

function suggestTable(
  table: TableRef,
  assets: ReadonlySet<string>,
  span: Span,
  otherwise: string,
): { readonly isNear: boolean; readonly options: ReturnType<typeof suggest> } {
  const name = tableName(table);
  const last = table.parts.at(-1)?.toLowerCase() ?? '';
  const sameTable = [...assets].filter((asset) => asset.toLowerCase().endsWith(`.${last}`)).sort();
  const options = suggest(name, assets, span, otherwise);
  if (options.hint !== otherwise) return { isNear: true, options };
  const [only, ...others] = sameTable;
  if (only === undefined || others.length > 2) return { isNear: false, options };
  const list = sameTable.map((asset) => `"${asset}"`).join(' or ');
  return { isNear: table.parts.length === 1, options: { hint: `Did you mean ${list}?` } };
}
