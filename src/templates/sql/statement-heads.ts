import { K } from './keywords.ts';
import {
  type Block,
  type FoundTable,
  isPunctuation,
  kindAt,
  type Reader,
  ROUND,
  STAR,
  textAt,
  wordAt,
} from './reader.ts';
import { createScope } from './scopes.ts';
import { addTable, readTablePath, readTargetAlias } from './read-table.ts';
import type { StatementKind } from './sql.ts';
import { Kind } from './tokens.ts';

/**
 * Reads the beginning of a statement, up to where it is read like any query: its verb, and what it writes to. Fills `block`
 * with what follows from it. Returns what kind of statement it is.
 */
export function readStatementHead(reader: Reader, block: Block): StatementKind {
  const word = wordAt(reader, reader.at);
  const head = HEADS.get(word);
  if (head) return head(reader, block);
  const isQuery =
    word === K.select ||
    word === K.with ||
    word === K.from ||
    word === K.values ||
    word === K.table ||
    word === K.pivot ||
    word === K.unpivot;
  if (isQuery || word === K.pivot_wider || isPunctuation(reader, reader.at, ROUND)) return 'query';
  block.statement = 'other';
  block.start = false;
  return 'other';
}

/** Whether the word can begin a statement that changes data, as it can after WITH. */
export function isWritingVerb(word: number): boolean {
  return word === K.insert || word === K.update || word === K.delete || word === K.merge;
}

/** Reads the name of a table that is written to, and keeps it in the scope of the statement. */
export function readTarget(reader: Reader, block: Block, allowBareAlias: boolean): FoundTable | undefined {
  if (wordAt(reader, reader.at) === K.only) reader.at++;
  const path = readTablePath(reader);
  if (!path) return undefined;
  const table = addTable(reader, path, 'target');
  if (isPunctuation(reader, reader.at, STAR)) reader.at++;
  const alias = readTargetAlias(reader, table, allowBareAlias);
  const name = (alias ?? path.parts.at(-1) ?? '').toLowerCase();
  block.targetScope = createScope(block.outer, { name, table: alias === undefined ? table : undefined });
  return table;
}

const BEGINNINGS = [K.begin, K.else, K.loop, K.repeat];

type Head = (reader: Reader, block: Block) => StatementKind;

const HEADS: ReadonlyMap<number, Head> = new Map<number, Head>([
  [K.insert, readInsert],
  [K.update, readUpdate],
  [K.delete, readDelete],
  [K.merge, readMerge],
  [K.create, readCreate],
  [K.drop, readDefinition],
  [K.truncate, readDefinition],
  [K.alter, readDefinition],
  [K.refresh, readDefinition],
  [K.copy, readCopy],
  [K.describe, readDescribe],
  [K.desc, readDescribe],
  [K.summarize, readDescribe],
  [K.explain, readExplain],
  ...BEGINNINGS.map((word) => [word, readBegin] as const),
  ...[K.if, K.elseif, K.while, K.for, K.exception, K.case, K.when].map((word) => [word, readCondition] as const),
]);

/** `INSERT [OR …] [OVERWRITE] [INTO] [TABLE] target`; of a multi-table INSERT the targets come later. */
function readInsert(reader: Reader, block: Block): StatementKind {
  block.statement = 'insert';
  reader.at++;
  for (; kindAt(reader, reader.at) === Kind.word; reader.at++) {
    const word = wordAt(reader, reader.at);
    if (word === K.all || word === K.first) return 'write';
    if (word === 0 || word === K.into) break;
  }
  if (wordAt(reader, reader.at) === K.into) reader.at++;
  if (wordAt(reader, reader.at) === K.table) reader.at++;
  readTarget(reader, block, false);
  return 'write';
}

function readUpdate(reader: Reader, block: Block): StatementKind {
  return readChange(reader, block, 'update', undefined);
}

function readDelete(reader: Reader, block: Block): StatementKind {
  return readChange(reader, block, 'delete', K.from);
}

function readMerge(reader: Reader, block: Block): StatementKind {
  return readChange(reader, block, 'merge', K.into);
}

function readChange(
  reader: Reader,
  block: Block,
  statement: 'update' | 'delete' | 'merge',
  preposition: number | undefined,
): StatementKind {
  block.statement = statement;
  block.start = false;
  reader.at++;
  if (preposition !== undefined && wordAt(reader, reader.at) === preposition) reader.at++;
  readTarget(reader, block, true);
  block.scope = block.targetScope;
  return 'write';
}

/** `CREATE [OR REPLACE] [TEMPORARY …] TABLE|VIEW [IF NOT EXISTS] target`; of anything else only queries in it are read. */
function readCreate(reader: Reader, block: Block): StatementKind {
  block.statement = 'create';
  let temporary = false;
  let word = wordAt(reader, ++reader.at);
  while (kindAt(reader, reader.at) === Kind.word && word !== K.table && word !== K.view && !OTHER_OBJECTS.has(word)) {
    if (word === K.temp || word === K.temporary) temporary = true;
    word = wordAt(reader, ++reader.at);
  }
  if (OTHER_OBJECTS.has(word) || wordAt(reader, reader.at + 1) === K.function) return 'write';
  reader.at++;
  skipIfExists(reader);
  if (temporary) {
    const path = readTablePath(reader);
    if (path) reader.temporary.add((path.parts.at(-1) ?? '').toLowerCase());
  } else {
    readTarget(reader, block, false);
  }
  return 'write';
}

const OTHER_OBJECTS = new Set([K.function, K.procedure, K.index, K.macro]);

/** `DROP TABLE IF EXISTS a, b`, `TRUNCATE a, b`, `ALTER TABLE a …`, `REFRESH MATERIALIZED VIEW a`. */
function readDefinition(reader: Reader, block: Block): StatementKind {
  block.statement = 'other';
  const verb = wordAt(reader, reader.at);
  reader.at++;
  if (wordAt(reader, reader.at) === K.materialized) reader.at++;
  const word = wordAt(reader, reader.at);
  if (word === K.table || word === K.view) reader.at++;
  else if (verb !== K.truncate) return 'write';
  skipIfExists(reader);
  readTarget(reader, block, false);
  while (textAt(reader, reader.at) === ',' && verb !== K.alter) {
    reader.at++;
    readTarget(reader, block, false);
  }
  return 'write';
}

function skipIfExists(reader: Reader): void {
  if (wordAt(reader, reader.at) !== K.if) return;
  reader.at++;
  if (wordAt(reader, reader.at) === K.not) reader.at++;
  if (wordAt(reader, reader.at) === K.exists) reader.at++;
}

/** `COPY t FROM …`, `COPY t TO …`, `COPY (query) TO …`, Snowflake's `COPY INTO t FROM @stage` and `COPY INTO @stage FROM t`. */
function readCopy(reader: Reader, block: Block): StatementKind {
  block.statement = 'copy';
  block.start = false;
  reader.at++;
  if (wordAt(reader, reader.at) === K.into) {
    reader.at++;
    readTarget(reader, block, false);
    block.scope = createScope(block.outer);
    return 'write';
  }
  if (wordAt(reader, reader.at) === K.from) return 'write';
  const path = readTablePath(reader);
  if (!path) return 'write';
  addTable(reader, path, hasWordBefore(reader, K.to, K.from) ? 'statement' : 'target');
  return 'write';
}

/** Whether, of two words, the first comes first in what is left of the statement outside brackets. */
function hasWordBefore(reader: Reader, first: number, second: number): boolean {
  for (let index = reader.at; index < reader.end; index++) {
    const word = wordAt(reader, index);
    if (word === first || word === second) return word === first;
    if (isPunctuation(reader, index, ROUND)) index = reader.closers[index] ?? index;
  }
  return false;
}

/** `DESCRIBE t`, `SUMMARIZE t`, or either of a query. */
function readDescribe(reader: Reader, block: Block): StatementKind {
  reader.at++;
  const word = wordAt(reader, reader.at);
  if (word === K.select || word === K.with || word === K.from || isPunctuation(reader, reader.at, ROUND))
    return 'other';
  block.statement = 'other';
  if (word === K.table || word === K.view) reader.at++;
  const before = reader.at;
  const path = readTablePath(reader);
  if (path && reader.at === reader.end) addTable(reader, path, 'statement');
  else reader.at = before;
  return 'other';
}

function readExplain(reader: Reader, block: Block): StatementKind {
  reader.at++;
  while (reader.at < reader.end) {
    const word = wordAt(reader, reader.at);
    if (word === K.select || word === K.with || word === K.from || word === K.create || isWritingVerb(word)) {
      readStatementHead(reader, block);
      return 'other';
    }
    reader.at = isPunctuation(reader, reader.at, ROUND) ? (reader.closers[reader.at] ?? reader.at) + 1 : reader.at + 1;
  }
  return 'other';
}

/** `BEGIN`, `ELSE`, `LOOP`: a statement follows, unless a transaction begins. */
function readBegin(reader: Reader, block: Block): StatementKind {
  while (BEGINNINGS.includes(wordAt(reader, reader.at))) reader.at++;
  const word = wordAt(reader, reader.at);
  if (reader.at < reader.end && word !== K.transaction && word !== K.work) return readStatementHead(reader, block);
  block.statement = 'other';
  return 'other';
}

/** `IF … THEN`, `WHILE … DO`: the block goes on to a statement at the THEN, DO or LOOP. */
function readCondition(reader: Reader, block: Block): StatementKind {
  block.statement = 'script';
  reader.at++;
  return 'other';
}

/** Reads a table that a statement only mentions: behind TABLE, CLONE, LIKE, REFERENCES. */
export function readMention(reader: Reader, context: 'statement' | 'reference'): void {
  const path = readTablePath(reader);
  if (path) addTable(reader, path, context);
}
