import { DIALECT_RULES, type DialectRules } from './dialect-rules.ts';
import type { SqlScan, TableRef } from './sql.ts';
import { tokenize } from './tokenize.ts';
import { Kind } from './tokens.ts';

/**
 * The text with other names in the place of its tables. `locate` gives what a table is called instead, as SQL (`"main"."flights"`,
 * `read_parquet('…')`), or `undefined` to leave it. A replaced table without an alias gets the last part of its name as one, and column
 * qualifiers become that; the target of a statement gets none, and its qualifiers become the last part of the new name.
 * Everything else stays as it is, byte for byte.
 */
export function replaceTables(sql: string, scan: SqlScan, locate: (table: TableRef) => string | undefined): string {
  const edits: Edit[] = [];
  for (const table of [...scan.reads, ...scan.catalogueReads, ...scan.writes]) {
    const located = locate(table);
    if (located !== undefined && located !== sql.slice(table.start, table.end))
      addEdits(edits, table, located, DIALECT_RULES[scan.dialect]);
  }
  return applyEdits(sql, edits);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function addEdits(edits: Edit[], table: TableRef, located: string, rules: DialectRules): void {
  const { start, end, addAlias } = table;
  edits.push({ start, end, text: located });
  if (addAlias) edits.push({ start: addAlias.at, end: addAlias.at, text: ` AS ${addAlias.text}` });
  const qualifier = addAlias?.text ?? (table.context === 'target' ? lastPart(located, rules) : undefined);
  if (qualifier === undefined) return;
  for (const range of table.qualifiers) edits.push({ start: range.start, end: range.end, text: qualifier });
}

/** The last part of a dotted name, with its quotes. */
function lastPart(name: string, rules: DialectRules): string {
  const tokens = tokenize(name, rules);
  const last = tokens.count - 1;
  const text = name.slice(tokens.starts[last], tokens.ends[last]);
  if (!rules.dottedQuotes || tokens.kinds[last] !== Kind.name) return text;
  return `\`${text.slice(text.lastIndexOf('.') + 1).replaceAll('`', '')}\``;
}

function applyEdits(sql: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    text += sql.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + sql.slice(at);
}
