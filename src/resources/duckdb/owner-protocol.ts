import type { ResourceErrorKind } from '../../ports/resource.ts';

/**
 * What goes over the owner's socket: JSON, a line each. A socket is one session, and its connection to the database is opened with its
 * first call; the owner says hello, and then answers calls in order. A socket that never calls only keeps the owner alive. Closing it interrupts what is going and rolls back.
 */
export const HELLO = '"hello"\n';

export type OwnerRequest =
  | { readonly op: 'query'; readonly sql: string; readonly rowsMax: number }
  | { readonly op: 'execute' | 'describe'; readonly sql: string }
  /** Interrupts the call that is going; it has no answer of its own. */
  | { readonly op: 'interrupt' }
  /** Has no answer: the socket is closed, of the last one to say this only when the database is. */
  | { readonly op: 'release' };

export type OwnerAnswer =
  | { readonly value: unknown }
  | { readonly error: { readonly kind: ResourceErrorKind; readonly message: string; readonly line?: number } };

/** What a starting owner tells the process that started it. */
export type OwnerStart =
  { readonly state: 'ready' } | { readonly state: 'taken' } | { readonly state: 'failed'; readonly message: string };

/** Splits what arrives into lines. The returned function takes chunks. */
export function readLines(take: (line: string) => void): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  };
}
