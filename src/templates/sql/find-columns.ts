import { chooseBranches } from './choose-branches.ts';
import { DIALECT_RULES } from './dialect-rules.ts';
import { readSelectList } from './read-select-list.ts';
import { readText, VARIANTS_MAX } from './scan-tables.ts';
import type { SqlDialect, TextRange } from './sql.ts';
import { tokenize } from './tokenize.ts';

/**
 * The columns of SQL text that can be told without asking a database: those that are read with the name or alias of their table before
 * them (`f.delay`), and those that its one query makes, where each has a name that is written. Never throws; of what is not sure it says
 * nothing: a bare column, a table whose columns are renamed or turned, a `*`, an expression without a name.
 */
export function findColumns(sql: string, dialect: SqlDialect): SqlColumns {
  const rules = DIALECT_RULES[dialect];
  const tokens = tokenize(sql, rules);
  const { variants } = chooseBranches(tokens, VARIANTS_MAX);
  const readings = variants.map((variant) => readText(variant, { rules, wantsColumns: true }));
  const uses = new Map<number, ColumnUse>();
  for (const { columnUses = [] } of readings) {
    for (const { table, name, start, end } of columnUses) uses.set(start, { table: table.start, name, start, end });
  }
  const [only] = readings;
  const isOneQuery = !tokens.hasBlocks && only?.kindsOfStatements.length === 1 && only.kindsOfStatements[0] === 'query';
  const made = isOneQuery ? readSelectList(only) : undefined;
  return { uses: [...uses.values()].sort((a, b) => a.start - b.start), ...(made === undefined ? {} : { made }) };
}

export interface SqlColumns {
  readonly uses: readonly ColumnUse[];
  /** All columns of the query, in their order; absent when one of them cannot be told. */
  readonly made?: readonly MadeColumn[];
}

/** The range is that of the column's name. */
export interface ColumnUse extends TextRange {
  /** Where its table stands in the text. */
  readonly table: number;
  readonly name: string;
}

export interface MadeColumn extends TextRange {
  readonly name: string;
}
