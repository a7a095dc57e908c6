import { DIALECT_RULES } from '../../../templates/sql/dialect-rules.ts';
import type { SqlDialect } from '../../../templates/sql/sql.ts';
import { tokenize } from '../../../templates/sql/tokenize.ts';

/** A statement without the semicolon at its end, so that it can stand in another one. Comments after it are left away with it. */
export function trimStatement(sql: string, dialect: SqlDialect): string {
  const tokens = tokenize(sql, DIALECT_RULES[dialect]);
  let last = tokens.count - 1;
  while (last >= 0 && sql.slice(tokens.starts[last], tokens.ends[last]) === ';') last--;
  return last < 0 ? sql : sql.slice(0, tokens.ends[last]);
}
