import { ResourceError, type ResourceErrorKind } from '../../ports/resource.ts';

/**
 * An error of Postgres, or of the connection to it, as the port tells it: what it is says the SQLSTATE. `sql` is the statement, in which
 * the place is told. What the driver threw is not kept as the cause: it may hold how the connection was made.
 */
export function toResourceError(error: unknown, sql?: string): ResourceError {
  if (error instanceof ResourceError) return error;
  const told = toServerError(error);
  const lines = [told.message, told.detail, told.hint === undefined ? undefined : `Hint: ${told.hint}`];
  const line = sql === undefined || told.position === undefined ? undefined : lineAt(sql, Number(told.position));
  return new ResourceError(
    kindOf(told),
    lines.filter((text) => text !== undefined).join('\n'),
    line === undefined ? {} : { line },
  );
}

/** What a server that cannot be reached, or does not let us in, is told as. */
export function toUnavailable(error: unknown, where: string): ResourceError {
  return new ResourceError('unavailable', `${where} cannot be reached: ${toServerError(error).message}`);
}

interface ServerError {
  readonly message: string;
  readonly code?: string;
  readonly detail?: string;
  readonly hint?: string;
  /** A count of characters, from 1. */
  readonly position?: string;
  readonly constraint?: string;
}

function toServerError(error: unknown): ServerError {
  if (!(error instanceof Error)) return { message: String(error) };
  if (error.message !== '') return error;
  // A name that stands for several addresses, none of which answers.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  return first instanceof Error ? first : { message: error.name };
}

function kindOf({ code, message, constraint }: ServerError): ResourceErrorKind {
  if (code === undefined) return CONNECTION_GONE.test(message) ? 'lost' : 'failed';
  if (LOST.has(code) || code.startsWith('08')) return 'lost';
  if (CONFLICT.has(code) || (code === UNIQUE_VIOLATION && constraint?.startsWith('pg_'))) return 'conflict';
  if (code === DUPLICATE_OBJECT && ROW_TYPE.test(message)) return 'conflict';
  return /tuple concurrently (updated|deleted)|serializable isolation violation/i.test(message) ? 'conflict' : 'failed';
}

/** The server shuts down, crashed or ended the session; or the socket did. */
const LOST = new Set(['57P01', '57P02', '57P03', '57P05', '25P03', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
/** What the driver says of it without a code. */
const CONNECTION_GONE = /^(Connection terminated|Client has encountered a connection error|Client was closed)/;
/** A serialisation failure, a deadlock, a lock that somebody held for too long, a schema that somebody made at the same time. */
const CONFLICT = new Set(['40001', '40P01', '55P03', '42P06']);
/** In a catalogue of the server it means that somebody made a thing of this name at the same time. */
const UNIQUE_VIOLATION = '23505';

/** Of a table, that somebody made one of its name at the same time: its rows have a type of that name, which is found first. */
const DUPLICATE_OBJECT = '42710';
const ROW_TYPE = /^type ".*" already exists$/;

/** Positions count characters as Unicode does, not as JavaScript: letters outside the basic plane are one. */
function lineAt(sql: string, position: number): number {
  let line = 1;
  let at = 1;
  for (const letter of sql) {
    if (at++ === position) break;
    if (letter === '\n') line++;
  }
  return line;
}
