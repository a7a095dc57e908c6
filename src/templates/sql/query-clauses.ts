import { isQueryGroup } from './look-ahead.ts';
import { endsTableItem, K } from './keywords.ts';
import { type Block, createBlock, isPunctuation, type Reader, ROUND, textAt, wordAt } from './reader.ts';
import { closeScope, createScope } from './scopes.ts';
import { readTablePath } from './read-table.ts';
import { readStatementHead, readTarget } from './statement-heads.ts';

/** Keywords after which commas no longer part tables, and those after which another statement or scope begins. */
export function readClauseEnd(reader: Reader, block: Block, code: number): void {
  switch (code) {
    case K.where:
    case K.group:
    case K.having:
    case K.window:
    case K.qualify:
    case K.order:
    case K.limit:
    case K.offset:
    case K.fetch:
    case K.set:
      block.inFrom = false;
      return;
    case K.start:
      if (wordAt(reader, reader.at) === K.with) block.inFrom = false;
      return;
    case K.connect:
      if (wordAt(reader, reader.at) === K.by) block.inFrom = false;
      return;
    case K.when:
      if (wordAt(reader, reader.at) === K.matched || wordAt(reader, reader.at) === K.not) block.inFrom = false;
      return;
    case K.on:
      if (wordAt(reader, reader.at) === K.conflict) returnToTarget(reader, block);
      return;
    case K.returning:
      returnToTarget(reader, block);
      return;
    case K.then:
    case K.do:
    case K.loop:
      if (block.statement === 'script') beginScripted(reader, block);
      return;
    default:
  }
}

/** Statements whose query may begin with FROM. */
export const FROM_FIRST_STATEMENTS: readonly Block['statement'][] = ['query', 'insert', 'create'];

/** A SELECT: it goes on with the query that FROM began, or begins one. */
export function beginSelect(reader: Reader, block: Block): void {
  block.inFrom = false;
  if (block.scope && !block.selected && FROM_FIRST_STATEMENTS.includes(block.statement)) {
    block.selected = true;
    return;
  }
  endQuery(reader, block);
  block.scope = createScope(block.outer);
  block.selected = true;
  block.start = false;
}

/** Ends the query at hand: its columns are resolved, and another may begin. */
export function endQuery(reader: Reader, block: Block): void {
  if (block.statement === 'arguments' || block.statement === 'joined') return;
  if (block.scope) closeScope(reader, block.scope);
  block.scope = undefined;
  block.selected = false;
  block.inFrom = false;
}

/** UNION and the like: another query follows, with a scope of its own. EXCEPT after a star only takes columns away. */
export function readSetOperation(reader: Reader, block: Block, code: number): void {
  const isStarModifier =
    code === K.except && isPunctuation(reader, reader.at, ROUND) && !isQueryGroup(reader, reader.at);
  if (isStarModifier || (code === K.minus && !endsTableItem(code, textAt(reader, reader.at).toLowerCase()))) return;
  endQuery(reader, block);
  block.start = true;
  if (block.cteAfterUnion !== undefined) reader.ctes?.names.add(block.cteAfterUnion);
}

/** `SELECT … INTO t`, and the targets of a multi-table INSERT. */
export function readInto(reader: Reader, block: Block): void {
  if (block.statement !== 'insert' && !(block.statement === 'query' && block.selected)) return;
  let temporary = false;
  for (; [K.temp, K.temporary, K.table].includes(wordAt(reader, reader.at)); reader.at++)
    temporary ||= wordAt(reader, reader.at) !== K.table;
  if (temporary) {
    const path = readTablePath(reader);
    if (path) reader.temporary.add((path.parts.at(-1) ?? '').toLowerCase());
  } else {
    const { targetScope } = block;
    readTarget(reader, block, false);
    block.targetScope = targetScope;
  }
}

/** After ON CONFLICT and RETURNING columns are those of the target. */
function returnToTarget(reader: Reader, block: Block): void {
  const { targetScope } = block;
  if (block.statement !== 'insert' || !targetScope || block.scope === targetScope) return;
  if (block.scope) closeScope(reader, block.scope);
  block.scope = targetScope;
  block.inFrom = false;
}

function beginScripted(reader: Reader, block: Block): void {
  endQuery(reader, block);
  Object.assign(block, createBlock(block.outer));
  readStatementHead(reader, block);
}
