import { ResourceError } from '../../ports/resource.ts';
import { messageOf } from '../../std/message-of.ts';

/** An error of DuckDB as the port tells it; its messages say the kind in words and the place as `LINE 3:`. */
export function toResourceError(error: unknown): ResourceError {
  if (error instanceof ResourceError) return error;
  const message = messageOf(error);
  const line = /^LINE (\d+):/m.exec(message)?.[1];
  return new ResourceError(CONFLICT.test(message) ? 'conflict' : 'failed', message, {
    ...(line === undefined ? {} : { line: Number(line) }),
    cause: error,
  });
}

const CONFLICT = /^TransactionContext Error: .*conflict|write-write conflict|Transaction conflict/im;
