import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import { tableName, type TableRef } from '../../templates/sql/sql.ts';
import { type AssetNames, type Suggestion, suggestName } from './known-names.ts';
import { isSlip } from './nearest-names.ts';

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
  assets: AssetNames,
  isSeverityChosen: boolean,
): Diagnostic {
  const name = tableName(table);
  const { isSlip: isNear, options } = suggestTable(name, span, assets);
  if (isNear && !isSeverityChosen) return createDiagnostic('MR3001', span, `There is no asset "${name}".`, options);
  return createDiagnostic(
    'MR3002',
    span,
    `The table "${name}" is read here, and nobody makes or declares it.`,
    options,
  );
}

function suggestTable(
  name: string,
  span: Span,
  assets: AssetNames,
): { readonly isSlip: boolean; readonly options: Suggestion } {
  const nearest = assets.nearest(name);
  if (nearest !== undefined && isSlip(name, nearest))
    return { isSlip: true, options: suggestName(name, nearest, span, '') };
  const [only, ...others] = name.includes('.') ? [] : assets.ofTable(name);
  if (only !== undefined && others.length === 0) return { isSlip: true, options: suggestName(name, only, span, '') };
  const declare = `If it is made outside the project, declare it: "assets: {${name}: {}}".`;
  const hint = nearest === undefined ? declare : `${declare} Or did you mean "${nearest}"?`;
  return { isSlip: false, options: { hint } };
}
