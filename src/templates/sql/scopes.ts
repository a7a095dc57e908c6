import { quoteAlias } from './quote-name.ts';
import { DOT, type FoundTable, type Reader, STAR } from './reader.ts';
import type { TextRange } from './sql.ts';
import { Kind } from './tokens.ts';

/**
 * What the columns of one SELECT (or UPDATE, DELETE, MERGE) can name: its tables, and those of the queries around it.
 * Column names are collected as they come and resolved when the scope ends, because a select list stands before its FROM.
 */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly items: ScopeItem[];
  /** Dotted names that may begin with a table's name, as token ranges. */
  readonly columns: { readonly from: number; readonly to: number }[];
  /** Whether this scope or one around it has a target without an alias, whose last part alone may stand before a column. */
  readonly bareTarget: boolean;
}

export interface ScopeItem {
  /** What columns call it, in lower case. */
  readonly name: string;
  /** The table, when it is one and has no alias. */
  readonly table: FoundTable | undefined;
  /** The table whose columns it has under their own names, alias or not. */
  readonly source?: FoundTable | undefined;
}

export function createScope(outer: Scope | undefined, target?: ScopeItem): Scope {
  return {
    outer,
    items: target ? [target] : [],
    columns: [],
    bareTarget: (target?.table !== undefined || outer?.bareTarget) ?? false,
  };
}

/** Whether a table, alias or subquery of this scope or one around it has this name. */
export function isInScope(scope: Scope | undefined, name: string): boolean {
  const lower = name.toLowerCase();
  for (let current = scope; current; current = current.outer)
    if (current.items.some((item) => item.name === lower)) return true;
  return false;
}

/** Keeps a dotted column name when it is long enough to hold the name of a table. */
export function collectColumn(reader: Reader, scope: Scope, from: number, to: number): void {
  const dots = (to - from) >> 1;
  if (
    dots >= 2 ||
    (dots === 1 && reader.columnUses !== undefined) ||
    (dots === 1 && (scope.bareTarget || (reader.rules.dottedQuotes && reader.kinds[from] === Kind.name)))
  ) {
    scope.columns.push({ from, to });
  }
}

/** Ends a scope: its column names go to the tables they name, the rest outwards; and its tables get the alias that they would need. */
export function closeScope(reader: Reader, scope: Scope): void {
  for (const column of scope.columns.splice(0)) {
    if (!resolveColumn(reader, scope, column)) scope.outer?.columns.push(column);
  }
  for (const { name, table } of scope.items) {
    if (table?.context === 'from') table.aliasText = chooseAlias(reader, scope, name, table);
  }
}

function resolveColumn(reader: Reader, scope: Scope, column: { readonly from: number; readonly to: number }): boolean {
  const path = readPathParts(reader, column.from, column.to);
  for (const { table } of scope.items) {
    const length = table && qualifierLength(table, path);
    if (!length || path[length]?.end === path[length - 1]?.end) continue;
    table.qualifiers.push({ start: reader.starts[column.from] ?? 0, end: path[length - 1]?.end ?? 0 });
    noteUse(reader, table, column, path[length]);
    return true;
  }
  const first = path[0]?.text.toLowerCase();
  const named = scope.items.find((item) => item.name === first);
  if (named?.source !== undefined && path[0]?.end !== path[1]?.end) noteUse(reader, named.source, column, path[1]);
  return named !== undefined;
}

/** Keeps a column that is told with its table, unless a template has a part in its name. */
function noteUse(
  reader: Reader,
  table: FoundTable,
  column: { readonly from: number; readonly to: number },
  part: PathPart | undefined,
): void {
  if (reader.columnUses === undefined || part === undefined) return;
  for (let index = column.from; index < column.to; index++) {
    if (reader.ends[index] !== part.end) continue;
    const kind = reader.kinds[index];
    const isTemplated = reader.kinds[index + 1] === Kind.tag && reader.starts[index + 1] === part.end;
    if ((kind === Kind.word || kind === Kind.name) && !isTemplated)
      reader.columnUses.push({ table, name: part.text, start: reader.starts[index] ?? 0, end: part.end });
  }
}

/** How many parts of a dotted column name are the (end of the) table's name; 0 when it is another's. */
function qualifierLength(table: FoundTable, path: readonly PathPart[]): number {
  const { parts } = table;
  const shortest = table.context === 'target' ? 1 : 2;
  for (let length = Math.min(parts.length, path.length - 1); length >= shortest; length--) {
    const suffix = parts.slice(parts.length - length);
    if (suffix.every((part, index) => part.toLowerCase() === path[index]?.text.toLowerCase())) return length;
  }
  return 0;
}

/** The last part of the name; all of it, joined, when another item of the scope has the same. */
function chooseAlias(reader: Reader, scope: Scope, name: string, table: FoundTable): string {
  const isTaken = (candidate: string): boolean =>
    scope.items.some((item) => item.table !== table && item.name === candidate.toLowerCase());
  if (!isTaken(name)) return quoteAlias(table.lastText, reader.rules);
  const base = table.parts.filter((part) => part !== '').join('_');
  let candidate = base;
  for (let n = 2; isTaken(candidate); n++) candidate = `${base}_${n}`;
  return quoteAlias(candidate, reader.rules);
}

export interface PathPart {
  readonly text: string;
  readonly end: number;
}

/** The parts of a dotted name without quotes, each with the offset where it ends. */
export function readPathParts(reader: Reader, from: number, to: number): readonly PathPart[] {
  const parts: PathPart[] = [];
  let afterDot = false;
  for (let index = from; index < to; index++) {
    const end = reader.ends[index] ?? 0;
    if (reader.kinds[index] === Kind.punctuation && reader.codes[index] === DOT) {
      if (afterDot) parts.push({ text: '', end });
      afterDot = true;
      continue;
    }
    afterDot = false;
    for (const text of partsOfToken(reader, index)) parts.push({ text, end });
  }
  return parts;
}

function partsOfToken(reader: Reader, index: number): readonly string[] {
  const text = reader.sql.slice(reader.starts[index], reader.ends[index]);
  return reader.kinds[index] === Kind.name ? unquoteName(text, reader) : [text];
}

/** The parts that one quoted name holds: one, or in BigQuery all of a dotted name. */
export function unquoteName(text: string, { rules }: Pick<Reader, 'rules'>): readonly string[] {
  const quote = text.charAt(0);
  const inner = text
    .slice(1, text.length > 1 && text.endsWith(quote) ? -1 : undefined)
    .replaceAll(quote + quote, quote);
  return rules.dottedQuotes ? inner.split('.') : [inner];
}

/** The token after the dotted name that begins at `from`; `t.*` is one too. */
export function pathEnd(reader: Reader, from: number): number {
  const { kinds, codes, end } = reader;
  let at = from + 1;
  while (at < end && kinds[at] === Kind.punctuation && codes[at] === DOT) {
    let next = at + 1;
    if (next < end && kinds[next] === Kind.punctuation && codes[next] === DOT) next++;
    const kind = next < end ? kinds[next] : 0;
    const isPart = kind === Kind.word || kind === Kind.name || kind === Kind.number || kind === Kind.tag;
    if (!isPart && !(kind === Kind.punctuation && codes[next] === STAR)) break;
    at = next + 1;
  }
  return at;
}

/** Where a name is written, for the report of templates. */
export function rangeOf(reader: Reader, from: number, to: number): TextRange {
  return { start: reader.starts[from] ?? 0, end: reader.ends[to - 1] ?? 0 };
}
