import { DIALECT_RULES, type DialectRules } from './dialect-rules.ts';
import type { SqlDialect } from './sql.ts';

/** A name quoted for a dialect, whatever it holds: `a"b` becomes `"a""b"`. One part; a dotted name is quoted part by part. */
export function quoteName(name: string, dialect: SqlDialect): string {
  return quote(name, DIALECT_RULES[dialect]);
}

/** A name as SQL takes it: as it is when it is plain and no reserved word, else quoted. */
export function writeName(name: string, dialect: SqlDialect): string {
  return PLAIN_NAME.test(name) && !isReservedIn(name, dialect) ? name : quote(name, DIALECT_RULES[dialect]);
}

/** An alias made from a part of a name as it was written, with or without quotes. */
export function quoteAlias(text: string, rules: DialectRules): string {
  const isQuoted = text.length > 1 && (text.startsWith('"') || text.startsWith('`'));
  return isQuoted ? text : writeName(text, rules.dialect);
}

/** Whether one of the dialects reserves the word, given in lower case. */
export function isReserved(word: string): boolean {
  return RESERVED_EVERYWHERE.has(word) || Object.values(RESERVED_BESIDES).some((words) => words.has(word));
}

function isReservedIn(word: string, dialect: SqlDialect): boolean {
  const lower = word.toLowerCase();
  return RESERVED_EVERYWHERE.has(lower) || RESERVED_BESIDES[dialect].has(lower);
}

function quote(name: string, rules: DialectRules): string {
  if (rules.quote === '`') return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
  return `"${name.replaceAll('"', '""')}"`;
}

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Words that all or most dialects reserve, so that they cannot stand as a name without quotes. */
const RESERVED_EVERYWHERE = words(
  'all analyse analyze and any array as asc asymmetric authorization between binary both by case cast check collate collation column ' +
    'concurrently connect constraint contains create cross cube current current_catalog current_date current_role current_schema current_time ' +
    'current_timestamp current_user default deferrable define delete desc describe distinct do drop else end enum escape except exclude exists ' +
    'extract false fetch following for foreign freeze from full grant group grouping groups having if ignore ilike in increment initially ' +
    'inner insert intersect interval into is isnull join lambda language lateral leading left like limit localtime localtimestamp lookup merge ' +
    'minus natural new no not notnull null nullif nulls of off offset old on only open or order outer over overlaps partition pivot placing ' +
    'preceding primary proto qualify range recursive references regexp respect returning revoke right rlike rollup row rows sample select semi ' +
    'session_user set show similar some start struct symmetric table tablesample then to trailing treat trigger true try_cast unbounded union ' +
    'unique unnest unpivot update user using values variadic verbose when whenever where window with within without',
);

const RESERVED_BESIDES: Readonly<Record<SqlDialect, ReadonlySet<string>>> = {
  duckdb: words('anti asof at describe glob pivot_longer pivot_wider positional summarize'),
  postgres: words('current_user system_user'),
  redshift: words(
    'aes128 aes256 allowexplicit backup blanksasnull bytedict credentials current_user_id deflate defrag delta delta32k disable emptyasnull ' +
      'enable encode encrypt encryption explicit globaldict256 globaldict64k gzip identity lun luns lzo lzop mostly13 mostly32 mostly8 offline ' +
      'oid parallel percent permissions raw readratio recover rejectlog resort restore snapshot sysdate system tag tdes text255 text32k top ' +
      'truncatecolumns wallet',
  ),
  bigquery: words('assert_rows_modified at hash'),
  snowflake: words('account connection database gscluster issue organization schema trigger view'),
};

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
