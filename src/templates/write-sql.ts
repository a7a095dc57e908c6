import { fail, type Result, succeed } from '../std/result.ts';
import { failAt, type RenderError } from './evaluate.ts';
import type { Piece, ValuePiece } from './render-pieces.ts';
import { quoteName, writeName } from './sql/quote-name.ts';
import { writeSqlLiteral } from './sql/sql-literal.ts';
import type { SqlDialect, SqlScan } from './sql/sql.ts';
import { describeValue, isTemplateList, SqlFragment, type TemplateValue, textOfValue } from './template-values.ts';
import type { TemplateRange } from './templates.ts';

/**
 * Writes a value into SQL, given what stands right before and after it. Alone it is a literal. Touching a name (`orders_{{x}}`,
 * `{{x}}.orders`) it is a part of that name. In the place of a table it is a name. In or at quotes it is refused.
 */
export function writeSqlPiece(
  pieces: readonly Piece[],
  index: number,
  options: SqlPlaces,
): Result<string, RenderError> {
  const piece = pieces[index];
  if (!piece || piece.kind === 'text') return succeed(piece?.text ?? '');
  if (isIn(options.templateInQuotes, piece))
    return failAt(piece, 'a template stands inside SQL quotes', 'Leave the quotes away: a text gets its own.');
  if (isIn(options.templateInComments, piece)) return failAt(piece, 'a template stands inside a SQL comment');
  const before = lastCharacter(pieces, index);
  const after = firstCharacter(pieces, index);
  const written = writeValue(piece, before, after, options);
  return written.ok ? written : failAt(piece, written.error);
}

/** Where in the template tags stand that SQL gives a meaning. */
export type SqlPlaces = Pick<SqlScan, 'dialect' | 'templateTables' | 'templateInQuotes' | 'templateInComments'>;

function isIn(ranges: readonly TemplateRange[], { start, end }: TemplateRange): boolean {
  return ranges.some((range) => range.start <= start && end <= range.end);
}

function writeValue(
  piece: ValuePiece,
  before: string,
  after: string,
  { dialect, templateTables }: SqlPlaces,
): Result<string, string> {
  const { value, mark } = piece;
  if (mark === 'raw') return writeRaw(value);
  if (mark === 'sh' || mark === 'url') return fail(`"${mark}" does not fit into SQL`);
  if (/['"`]/.test(before) || /['"`]/.test(after))
    return fail(
      'a value touches a quoted text, and would become a part of it; put a space or an operator between them',
    );
  if (mark === 'ident' || value instanceof SqlFragment) {
    const isPart = (touchesName(before) && before !== '.') || (touchesName(after) && after !== '.');
    if (isPart) return fail('a quoted name touches another name; put a dot or a space between them');
    return value instanceof SqlFragment ? succeed(value.sql) : writeIdentifier(value, dialect);
  }
  if (touchesName(before) || touchesName(after)) return writeNamePart(value, before, after);
  if (templateTables.some((range) => range.start === piece.start && range.end === piece.end))
    return writeTableName(value, dialect);
  const literal = writeSqlLiteral(value, dialect);
  return literal.ok && before === '-' && literal.value.startsWith('-') ? succeed(` ${literal.value}`) : literal;
}

function writeRaw(value: TemplateValue): Result<string, string> {
  const texts: string[] = [];
  for (const item of isTemplateList(value) ? value : [value]) {
    const text = textOfValue(item);
    if (!text.ok) return fail(`"raw" puts in texts and numbers, and this is ${describeValue(item)}`);
    texts.push(text.value);
  }
  return succeed(texts.join(', '));
}

function writeIdentifier(value: TemplateValue, dialect: SqlDialect): Result<string, string> {
  const parts = isTemplateList(value) ? value : [value];
  const names = parts.filter((part) => typeof part === 'string');
  const isName =
    names.length === parts.length &&
    names.length > 0 &&
    names.every((name) => name !== '' && !/[\0\r\n]/.test(name) && name.isWellFormed());
  return isName
    ? succeed(names.map((name) => quoteName(name, dialect)).join('.'))
    : fail(`"ident" quotes a name, and this is ${describeValue(value)}`);
}

/** A letter, digit, `_`, `$` or `.`, or a tag that touches: what comes next to it is the same name. */
function touchesName(character: string): boolean {
  return character === TAG || /[\p{L}\p{N}_$.]/u.test(character);
}

/** Stands for the neighbour that is itself a value. */
const TAG = '{{';

/** A piece that is a value tag to be rendered later. */
const VALUE_TAG = /^\{\{~?\s*(?!else\b)[^#/^!~\s][^]*\}\}$/;

function writeNamePart(value: TemplateValue, before: string, after: string): Result<string, string> {
  const text = typeof value === 'number' && Number.isInteger(value) && value >= 0 ? String(value) : value;
  const isPart = typeof text === 'string' && /^[A-Za-z0-9_]+$/.test(text);
  const startsName = !touchesName(before) || before === '.';
  if (isPart && !(startsName && /^\d/.test(text) && before !== '.')) return succeed(text);
  const at = touchesName(before) ? before : after;
  return fail(
    `a value that touches a name is a part of it, and must be letters, digits and "_"; put a space at the ${at === TAG ? 'other tag' : `"${at}"`} if it is none`,
  );
}

/** A dotted name, each part quoted where it must be. */
function writeTableName(value: TemplateValue, dialect: SqlDialect): Result<string, string> {
  if (typeof value !== 'string' || !/^[A-Za-z0-9_][A-Za-z0-9_-]*(\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$/.test(value)) {
    return fail(
      `a table's name is needed here, and this is ${typeof value === 'string' ? `"${value}"` : describeValue(value)}`,
    );
  }
  return succeed(
    value
      .split('.')
      .map((part) => writeName(part, dialect))
      .join('.'),
  );
}

function lastCharacter(pieces: readonly Piece[], index: number): string {
  for (let at = index - 1; at >= 0; at--) {
    const piece = pieces[at];
    if (piece?.kind === 'value') return TAG;
    if (piece && piece.text !== '') return VALUE_TAG.test(piece.text) ? TAG : piece.text.slice(-1);
  }
  return '';
}

function firstCharacter(pieces: readonly Piece[], index: number): string {
  for (let at = index + 1; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.kind === 'value') return TAG;
    if (piece && piece.text !== '') return VALUE_TAG.test(piece.text) ? TAG : piece.text.slice(0, 1);
  }
  return '';
}
