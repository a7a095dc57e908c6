import {
  beginSelect,
  endQuery,
  FROM_FIRST_STATEMENTS,
  readClauseEnd,
  readInto,
  readSetOperation,
} from './query-clauses.ts';
import { cteNames, isCteList, isQueryGroup, isQueryInExpression, readCteHead } from './look-ahead.ts';
import { endsTableItem, K } from './keywords.ts';
import {
  afterBrackets,
  BAR,
  type Block,
  COLON,
  COMMA,
  createBlock,
  type CteNames,
  CURLY,
  DEPTH_MAX,
  DOT,
  type FoundTable,
  GREATER,
  isPunctuation,
  kindAt,
  type Reader,
  ROUND,
  ROUND_CLOSE,
  SQUARE,
  textAt,
  touchesPrevious,
  wordAt,
} from './reader.ts';
import { closeScope, collectColumn, createScope, pathEnd, type Scope } from './scopes.ts';
import { addTable, readAlias, readPrefixAlias, readTablePath, setAlias } from './read-table.ts';
import { isWritingVerb, readMention, readStatementHead } from './statement-heads.ts';
import type { StatementKind } from './sql.ts';
import { Kind } from './tokens.ts';

/** Reads a statement, or a query in brackets, from where the reader stands up to `end`. `outer` is what its columns may also name. */
export function readStatement(
  reader: Reader,
  end: number,
  outer: Scope | undefined,
  cteAfterUnion?: string,
): StatementKind {
  const saved = { end: reader.end, ctes: reader.ctes };
  reader.end = end;
  const block = createBlock(outer);
  block.cteAfterUnion = cteAfterUnion;
  let kind = readStatementHead(reader, block);
  if (isCteList(reader, reader.at)) {
    readCtes(reader, block.outer);
    if (isWritingVerb(wordAt(reader, reader.at))) kind = readStatementHead(reader, block);
  }
  const writesBefore = reader.writes.length;
  readBlock(reader, end, block);
  if (kind === 'query' && reader.writes.length > writesBefore) kind = 'write';
  reader.end = saved.end;
  reader.ctes = saved.ctes;
  return kind;
}

/** Reads one level of brackets up to `end`, and stands there. */
function readBlock(reader: Reader, end: number, block: Block): void {
  while (reader.at < end) {
    const kind = reader.kinds[reader.at];
    if (kind === Kind.word) readWord(reader, block);
    else if (kind === Kind.punctuation) readPunctuation(reader, block);
    else if (kind === Kind.name) readColumn(reader, block);
    else reader.at++;
  }
  reader.at = end;
  endQuery(reader, block);
  if (block.targetScope) closeScope(reader, block.targetScope);
}

function readWord(reader: Reader, block: Block): void {
  const code = reader.codes[reader.at] ?? 0;
  if (code === 0 || isPunctuation(reader, reader.at + 1, DOT)) {
    readColumn(reader, block);
    return;
  }
  if (block.statement === 'arguments') readArgumentWord(reader, code);
  else readClause(reader, block, code);
}

/** A name in an expression: of a column, unless a bracket makes it a function's. */
function readColumn(reader: Reader, block: Block): void {
  const from = reader.at;
  const to = pathEnd(reader, from);
  reader.at = to;
  const isTypeOrKey = isPunctuation(reader, from - 1, COLON) && touchesPrevious(reader, from);
  if (block.scope && !isTypeOrKey && !isPunctuation(reader, to, ROUND)) collectColumn(reader, block.scope, from, to);
}

function readArgumentWord(reader: Reader, code: number): void {
  const previous = reader.at - 1;
  reader.at++;
  const isName = kindAt(reader, reader.at) === Kind.word || kindAt(reader, reader.at) === Kind.name;
  if (code === K.table && isName && !isPunctuation(reader, reader.at + 1, ROUND)) readMention(reader, 'statement');
  else if (code === K.references) readMention(reader, 'reference');
  else if (code === K.like && isPunctuation(reader, previous, ROUND)) readMention(reader, 'statement');
}

function readPunctuation(reader: Reader, block: Block): void {
  switch (reader.codes[reader.at]) {
    case ROUND:
    case SQUARE:
    case CURLY:
      readBrackets(reader, block.scope ?? block.outer);
      return;
    case COMMA:
      reader.at++;
      if (block.inFrom) readTableItem(reader, block);
      return;
    case BAR:
      if (isPunctuation(reader, ++reader.at, GREATER)) block.inFrom = false;
      return;
    default:
      reader.at++;
  }
}

/** Reads brackets in an expression, and stands after them. */
function readBrackets(reader: Reader, outer: Scope | undefined): void {
  const open = reader.at;
  const close = Math.min(reader.closers[open] ?? reader.end, reader.end);
  if (reader.depth >= DEPTH_MAX) {
    const start = reader.starts[open] ?? 0;
    if (reader.depth === DEPTH_MAX) {
      reader.problems.push({
        kind: 'limit',
        start,
        end: start + 1,
        message: `the SQL nests brackets deeper than ${String(DEPTH_MAX)}`,
      });
      reader.depth++;
    }
    reader.at = afterBrackets(reader, open);
    return;
  }
  const depth = reader.depth++;
  reader.at++;
  if (isQueryInExpression(reader, open)) readStatement(reader, close, outer);
  else readInside(reader, close, { ...createBlock(undefined), statement: 'arguments', scope: outer });
  reader.depth = depth;
  reader.at = Math.min(close + 1, reader.end);
}

function readInside(reader: Reader, end: number, block: Block): void {
  const outerEnd = reader.end;
  reader.end = end;
  readBlock(reader, end, block);
  reader.end = outerEnd;
}

/** Reads a keyword at a level where queries are. */
function readClause(reader: Reader, block: Block, code: number): void {
  const at = reader.at++;
  switch (code) {
    case K.select:
      beginSelect(reader, block);
      return;
    case K.from:
      readFrom(reader, block, at);
      return;
    case K.join:
      if (block.scope) readTableItem(reader, block);
      return;
    case K.using:
      readUsing(reader, block);
      return;
    case K.with:
      readWith(reader, block, at);
      return;
    case K.union:
    case K.intersect:
    case K.except:
    case K.minus:
      readSetOperation(reader, block, code);
      return;
    case K.into:
      readInto(reader, block);
      return;
    case K.as:
      if (block.scope && !block.inFrom && kindAt(reader, reader.at) === Kind.word) reader.at++;
      return;
    case K.table:
      if (block.start && FROM_FIRST_STATEMENTS.includes(block.statement)) readMention(reader, 'statement');
      return;
    case K.pivot:
    case K.unpivot:
    case K.pivot_wider:
      if (block.start && block.statement === 'query') readPivot(reader, block);
      return;
    case K.clone:
    case K.copy:
    case K.like:
      if (block.statement === 'create' && !block.scope && textAt(reader, reader.at).toLowerCase() !== 'grants')
        readMention(reader, 'statement');
      return;
    default:
      readClauseEnd(reader, block, code);
  }
}

function readFrom(reader: Reader, block: Block, at: number): void {
  if (wordAt(reader, at - 1) === K.distinct && [K.is, K.not].includes(wordAt(reader, at - 2))) return;
  const next = wordAt(reader, reader.at);
  if ((next === K.first || next === K.last) && [K.ignore, K.respect, K.over].includes(wordAt(reader, reader.at + 1)))
    return;
  if (!block.scope) {
    if (!block.start || !reader.rules.fromFirst) return;
    block.scope = createScope(block.outer);
    block.start = false;
  }
  block.inFrom = true;
  readTableItem(reader, block);
}

/** USING of a MERGE or DELETE names tables; of a join, columns. */
function readUsing(reader: Reader, block: Block): void {
  if ((block.statement !== 'merge' && block.statement !== 'delete') || block.inFrom || !block.scope || block.selected)
    return;
  block.selected = true;
  block.inFrom = true;
  readTableItem(reader, block);
}

function readWith(reader: Reader, block: Block, at: number): void {
  const next = wordAt(reader, reader.at);
  if (next === K.offset || next === K.ordinality) {
    reader.at++;
  } else if (isCteList(reader, at)) {
    reader.at = at;
    readCtes(reader, block.scope ?? block.outer);
  }
}

function readPivot(reader: Reader, block: Block): void {
  block.start = false;
  block.scope = createScope(block.outer);
  const table = readTableItem(reader, block);
  if (table) table.aliasAt = -1;
}

/** Reads one table of a FROM clause, or whatever stands in its place, with its alias; stays where it is when nothing does. */
function readTableItem(reader: Reader, block: Block): FoundTable | undefined {
  const { scope } = block;
  if (!scope) return undefined;
  const prefixAlias = readPrefixAlias(reader);
  skipTableModifiers(reader);
  if (isPunctuation(reader, reader.at, ROUND)) {
    readTableGroup(reader, scope);
    nameItem(scope, prefixAlias ?? readAlias(reader, undefined), undefined);
    return undefined;
  }
  if (kindAt(reader, reader.at) === Kind.string || kindAt(reader, reader.at) === Kind.stage) {
    reader.at++;
    if (isPunctuation(reader, reader.at, ROUND)) readBrackets(reader, scope);
    nameItem(scope, prefixAlias ?? readAlias(reader, undefined), undefined);
    return undefined;
  }
  const code = wordAt(reader, reader.at);
  if (code === K.values) {
    readValues(reader, scope);
    return undefined;
  }
  if (
    code !== 0 &&
    endsTableItem(code, textAt(reader, reader.at + 1).toLowerCase()) &&
    !isPunctuation(reader, reader.at + 1, DOT)
  )
    return undefined;
  return readNamedItem(reader, scope, prefixAlias);
}

function readNamedItem(reader: Reader, scope: Scope, prefixAlias: string | undefined): FoundTable | undefined {
  const path = readTablePath(reader);
  if (!path) return undefined;
  const isFunction = isPunctuation(reader, reader.at, ROUND);
  if (isFunction) readBrackets(reader, scope);
  const table = isFunction ? undefined : addTable(reader, path, 'from', scope);
  const alias = readAlias(reader, table);
  if (table && prefixAlias !== undefined) setAlias(table, prefixAlias);
  const shown = prefixAlias ?? alias;
  const isPlain = !renamesColumns(reader, alias);
  nameItem(scope, shown ?? path.parts.at(-1), shown === undefined ? table : undefined, isPlain ? table : undefined);
  return table;
}

function nameItem(scope: Scope, name: string | undefined, table: FoundTable | undefined, source?: FoundTable): void {
  if (name !== undefined) scope.items.push({ name: name.toLowerCase(), table, source });
}

/** Whether the item just read has other columns than its table: an alias with a list of columns, or a PIVOT and the like after it. */
function renamesColumns(reader: Reader, alias: string | undefined): boolean {
  const word = wordAt(reader, reader.at);
  if (word === K.pivot || word === K.unpivot || word === K.match_recognize) return true;
  return alias !== undefined && isPunctuation(reader, reader.at - 1, ROUND_CLOSE);
}

/** ONLY, LATERAL, ROWS FROM, and Redshift's UNPIVOT of a column. */
function skipTableModifiers(reader: Reader): void {
  for (;;) {
    const word = wordAt(reader, reader.at);
    if (wordAt(reader, reader.at + 1) === K.from && textAt(reader, reader.at).toLowerCase() === 'rows') reader.at += 2;
    const next = kindAt(reader, reader.at + 1);
    const isBeforeName = next === Kind.word || next === Kind.name || next === Kind.tag;
    const isModifier =
      word === K.lateral ||
      (word === K.only && isBeforeName) ||
      (word === K.unpivot && isBeforeName && reader.rules.arrayJoins);
    if (!isModifier) return;
    reader.at++;
  }
}

/** `VALUES (1), (2)` in a FROM clause. */
function readValues(reader: Reader, scope: Scope): void {
  reader.at++;
  while (isPunctuation(reader, reader.at, ROUND)) {
    readBrackets(reader, scope);
    if (!isPunctuation(reader, reader.at, COMMA) || !isPunctuation(reader, reader.at + 1, ROUND)) break;
    reader.at++;
  }
  nameItem(scope, readAlias(reader, undefined), undefined);
}

/** Reads brackets in the place of a table: a query, or joined tables that belong to the scope around them. */
function readTableGroup(reader: Reader, scope: Scope): void {
  const open = reader.at;
  const close = Math.min(reader.closers[open] ?? reader.end, reader.end);
  if (reader.depth >= DEPTH_MAX) {
    readBrackets(reader, scope);
    return;
  }
  reader.depth++;
  reader.at++;
  if (isQueryGroup(reader, open)) {
    readStatement(reader, close, scope);
  } else {
    readJoined(reader, close, {
      ...createBlock(scope.outer),
      statement: 'joined',
      scope,
      inFrom: true,
      selected: true,
      start: false,
    });
  }
  reader.depth--;
  reader.at = Math.min(close + 1, reader.end);
}

function readJoined(reader: Reader, end: number, block: Block): void {
  const outerEnd = reader.end;
  reader.end = end;
  readTableItem(reader, block);
  readBlock(reader, end, block);
  reader.end = outerEnd;
}

/** Reads the CTEs of a WITH, and stands after them. Each is in sight of those after it, and of itself where it may be recursive. */
function readCtes(reader: Reader, outer: Scope | undefined): void {
  reader.at++;
  const recursive = wordAt(reader, reader.at) === K.recursive;
  if (recursive) reader.at++;
  const frame: CteNames = {
    names: new Set(recursive && reader.rules.forwardCtes ? cteNames(reader, reader.at) : []),
    outer: reader.ctes,
  };
  reader.ctes = frame;
  for (let head = readCteHead(reader, reader.at); head; head = readCteHead(reader, reader.at)) {
    const { name, open } = head;
    if (recursive && !reader.rules.anchorReadsTable) frame.names.add(name);
    readCteBody(reader, open, outer, reader.rules.anchorReadsTable ? name : undefined);
    frame.names.add(name);
    if (!isPunctuation(reader, reader.at, COMMA)) return;
    reader.at++;
  }
}

function readCteBody(reader: Reader, open: number, outer: Scope | undefined, cteAfterUnion: string | undefined): void {
  const close = Math.min(reader.closers[open] ?? reader.end, reader.end);
  reader.at = open + 1;
  if (reader.depth < DEPTH_MAX) {
    reader.depth++;
    readStatement(reader, close, outer, cteAfterUnion);
    reader.depth--;
  }
  reader.at = Math.min(close + 1, reader.end);
}
