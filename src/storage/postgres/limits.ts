/** What bounds a call to the store. Milliseconds. */
export const POSTGRES_LIMITS = {
  connections: 10,
  connectMs: 10_000,
  /** After that the server ends a statement, and a little later the connection is given up. */
  statementMs: 20_000,
  answerMs: 25_000,
  /** How long a call that failed for a reason that passes is tried again, and how long is waited in between. */
  retryMs: 20_000,
  pauseMs: 20,
  pauseMsMax: 1_000,
} as const;
