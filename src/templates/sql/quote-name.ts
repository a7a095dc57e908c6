import { DIALECT_RULES, type DialectRules } from './dialect-rules.ts';
import type { SqlDialect } from './sql.ts';

/** A name quoted for a dialect, whatever it holds: `a"b` becomes `"a""b"`. One part; a dotted name is quoted part by part. */
export function quoteName(name: string, dialect: SqlDialect): string {
  return quote(name, DIALECT_RULES[dialect]);
}

/** A name as SQL takes it: as it is when it is plain and no reserved word, else quoted. */
export function writeName(name: string, dialect: SqlDialect): string {
  return quoteAlias(name, DIALECT_RULES[dialect]);
}

/** An alias made from a part of a name as it was written, with or without quotes. */
export function quoteAlias(text: string, rules: DialectRules): string {
  const isQuoted = text.length > 1 && (text.startsWith('"') || text.startsWith('`'));
  if (isQuoted || (PLAIN_NAME.test(text) && !RESERVED.has(text.toLowerCase()))) return text;
  return quote(text, rules);
}

/** Whether one of the dialects reserves the word, given in lower case. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}

function quote(name: string, rules: DialectRules): string {
  if (rules.quote === '`') return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
  return `"${name.replaceAll('"', '""')}"`;
}

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Words that one of the dialects reserves, so that they cannot stand as an alias without quotes. */
const RESERVED = new Set(
  (
    'aes128 aes256 all allowexplicit account analyse analyze and anti any array as asc asof assert_rows_modified asymmetric at authorization ' +
    'backup between binary blanksasnull both by bytedict case cast check collate column concurrently connect connection constraint contains ' +
    'create credentials cross cube current current_catalog current_date current_role current_schema current_time current_timestamp current_user ' +
    'current_user_id database default deferrable define deflate delete desc describe disable distinct do drop else emptyasnull enable encode ' +
    'encrypt encryption end enum escape except exclude exists explicit extract false fetch following for foreign freeze from full ' +
    'global globaldict256 globaldict64k grant group grouping groups gzip hash having identity if ignore ilike in increment initially inner ' +
    'insert intersect interval into is isnull issue join lambda language lateral leading left like limit localtime localtimestamp lookup lun luns ' +
    'lzo lzop merge minus mostly13 mostly32 mostly8 natural new no not notnull null nullif nulls of off offline offset oid old on only open or ' +
    'order organization outer over overlaps parallel partition percent permissions pivot pivot_longer pivot_wider placing positional preceding ' +
    'primary proto qualify range raw readratio recover recursive references regexp rejectlog resort respect restore returning revoke right rlike ' +
    'rollup row rows sample schema select semi session_user set show similar simple snapshot some start struct summarize symmetric sysdate system ' +
    'table tablesample tag tdes text255 text32k then to top trailing treat trigger true truncatecolumns try_cast unbounded union unique unnest ' +
    'unpivot update user using values variadic verbose view wallet when whenever where window with within without'
  ).split(' '),
);
