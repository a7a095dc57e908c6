/** Backfills, and their chunks. */
export const BACKFILLS = `
CREATE TABLE backfill (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  graph TEXT NOT NULL,
  launch TEXT NOT NULL,
  stages TEXT NOT NULL,
  chunks INTEGER NOT NULL,
  carrier TEXT NOT NULL,
  priority INTEGER NOT NULL,
  runs_max INTEGER NOT NULL,
  state TEXT NOT NULL,
  cursors TEXT NOT NULL,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  ended_at INTEGER,
  retry_of TEXT,
  changed_at INTEGER,
  changed_by TEXT,
  changed_reason TEXT,
  leaves_going INTEGER NOT NULL
) STRICT;

CREATE INDEX backfill_going ON backfill (key) WHERE ended_at IS NULL;

CREATE TABLE backfill_chunk (
  backfill INTEGER NOT NULL REFERENCES backfill (key),
  stage INTEGER NOT NULL,
  number INTEGER NOT NULL,
  run TEXT,
  outcome TEXT,
  reason TEXT,
  PRIMARY KEY (backfill, stage, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX backfill_chunk_open ON backfill_chunk (backfill, stage, number) WHERE outcome IS NULL;
`;
