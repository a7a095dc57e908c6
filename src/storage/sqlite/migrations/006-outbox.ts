/** Calls of hooks that are to be delivered, and what became of them. */
export const OUTBOX = `
CREATE TABLE outbox (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  project TEXT NOT NULL,
  run TEXT NOT NULL,
  destination TEXT NOT NULL,
  call TEXT NOT NULL,
  state TEXT NOT NULL,
  tries INTEGER NOT NULL,
  is_claimed INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  ended_at INTEGER,
  error TEXT
) STRICT;

CREATE INDEX outbox_by_time ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_by_run ON outbox (run);
`;
