import { messageOf } from '../../std/message-of.ts';

/**
 * What a failed try means. `passing`: nothing was done, and trying again helps. `unknown`: the connection was lost, the try may have been
 * committed or not. `lasting`: nothing was done, and trying again does not help.
 */
export type FailureKind = 'passing' | 'unknown' | 'lasting';

export function failureKindOf(error: unknown): FailureKind {
  if (error instanceof LostConnection) return 'unknown';
  const code = codeOf(error);
  if (code === undefined) return isNotConnected(error) ? 'passing' : 'lasting';
  if (UNKNOWN.has(code) || code.startsWith('08')) return 'unknown';
  return PASSING.has(code) || isTakenMeanwhile(error) ? 'passing' : 'lasting';
}

/** The connection ended before it gave an answer. */
export class LostConnection extends Error {
  override readonly name = 'LostConnection';
}

/** In a sentence. A name that stands for several addresses tells the first of their reasons. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return reasonOf(error.errors[0]);
  return messageOf(error);
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Somebody else took the same place of a limit. */
function isTakenMeanwhile(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'slot_pkey';
}

/** The pool says so without a code, before anything was sent: it took too long, or the server let go of a connection while it was opened. */
function isNotConnected(error: unknown): boolean {
  return error instanceof Error && /timeout|^Connection terminated/.test(error.message);
}

/** The server ended the connection. */
const UNKNOWN = new Set(['57P01', '57P02', '57P05', '25P03']);

/**
 * Not serialisable, deadlock, lock or statement that took too long, starting or stopping, too many connections; and what says so before
 * there is a connection.
 */
const PASSING = new Set([
  ...['40001', '40P01', '55P03', '57014', '57P03', '53300'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'],
]);
