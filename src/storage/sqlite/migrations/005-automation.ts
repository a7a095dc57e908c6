/** Deployed projects, schedules with their spans and ticks, the run queue, and the daemons. */
export const AUTOMATION = `
CREATE TABLE graph (
  hash TEXT NOT NULL,
  place INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (hash, place)
) STRICT;

CREATE TABLE deployment (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  version INTEGER NOT NULL,
  graph TEXT,
  folder TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  restores INTEGER,
  PRIMARY KEY (project, environment, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE schedule (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  schedule TEXT NOT NULL,
  rule TEXT NOT NULL,
  is_deployed INTEGER NOT NULL,
  paused_at INTEGER,
  paused_by TEXT,
  paused_reason TEXT,
  PRIMARY KEY (project, environment, schedule)
) STRICT, WITHOUT ROWID;

CREATE TABLE schedule_span (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  schedule TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  cursor INTEGER NOT NULL,
  rule TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (project, environment, schedule, since)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX schedule_has_one_open_span ON schedule_span (project, environment, schedule) WHERE until IS NULL;
CREATE INDEX schedule_span_ahead ON schedule_span (project, environment, schedule) WHERE until IS NULL OR cursor < until;

CREATE TABLE tick (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  schedule TEXT NOT NULL,
  fire_at INTEGER NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  cause TEXT,
  reason TEXT,
  run TEXT,
  PRIMARY KEY (project, environment, schedule, fire_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX tick_by_time ON tick (fire_at);

CREATE TABLE run_queue (
  run INTEGER PRIMARY KEY REFERENCES run (key) ON DELETE CASCADE,
  priority INTEGER NOT NULL,
  lane TEXT NOT NULL,
  chain TEXT,
  daemon TEXT,
  dispatched_at INTEGER,
  failures INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX run_queue_waiting ON run_queue (lane, priority DESC, run) WHERE daemon IS NULL;

CREATE TABLE daemon (
  id TEXT PRIMARY KEY,
  host TEXT NOT NULL,
  pid INTEGER NOT NULL,
  engine TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  heard_at INTEGER NOT NULL,
  lease_until INTEGER NOT NULL,
  lease_boot TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE duty (
  duty TEXT PRIMARY KEY,
  daemon TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO counter (name, number) VALUES ('schedules', 0), ('queue', 0);
`;
