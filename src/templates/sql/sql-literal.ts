import { fail, type Result, succeed } from '../../std/result.ts';
import { describeValue, isTemplateList, SqlFragment, TemplateDate, type TemplateValue } from '../template-values.ts';
import type { SqlDialect } from './sql.ts';

/**
 * A value as SQL: texts quoted and escaped for the dialect, dates as DATE or TIMESTAMP, the values of a list with commas between. What
 * has no literal (a map, an empty list, a text with a NUL) fails with one sentence.
 */
export function writeSqlLiteral(value: TemplateValue, dialect: SqlDialect): Result<string, string> {
  if (value === null) return succeed('NULL');
  if (typeof value === 'boolean') return succeed(value ? 'TRUE' : 'FALSE');
  if (typeof value === 'number')
    return Number.isFinite(value) ? succeed(String(value)) : fail(`${String(value)} is no number of SQL`);
  if (typeof value === 'string') return writeText(value, dialect);
  if (value instanceof SqlFragment) return succeed(value.sql);
  if (value instanceof TemplateDate) {
    return succeed(value.kind === 'date' ? `DATE '${value.text}'` : `TIMESTAMP '${value.text.replace('T', ' ')}'`);
  }
  return isTemplateList(value) ? writeList(value, dialect) : fail(`${describeValue(value)} is no single value`);
}

function writeList(list: readonly TemplateValue[], dialect: SqlDialect): Result<string, string> {
  if (list.length === 0) return fail('the list is empty, and SQL has no empty list');
  const literals: string[] = [];
  for (const item of list) {
    if (isTemplateList(item)) return fail('a list in a list is no value of SQL');
    const literal = writeSqlLiteral(item, dialect);
    if (!literal.ok) return literal;
    literals.push(literal.value);
  }
  return succeed(literals.join(', '));
}

function writeText(text: string, dialect: SqlDialect): Result<string, string> {
  if (text.includes('\0')) return fail('the text holds a NUL character, which SQL cannot');
  if (!text.isWellFormed()) return fail('the text holds half a character (a lone surrogate)');
  return succeed(QUOTE_TEXT[dialect](text));
}

/** How each dialect writes a text. Those where a setting decides whether a backslash escapes get one spelling that is right in both. */
const QUOTE_TEXT: Record<SqlDialect, (text: string) => string> = {
  duckdb: (text) => `'${text.replaceAll("'", "''")}'`,
  postgres: (text) => `${text.includes('\\') ? 'E' : ''}'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`,
  redshift: (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`,
  bigquery: (text) =>
    `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`,
  snowflake: (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`,
};
