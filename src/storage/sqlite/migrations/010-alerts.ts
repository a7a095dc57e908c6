/** Deadlines of runs, what is late or not carried out, and what checks came to last. */
export const ALERTS = `
ALTER TABLE run ADD COLUMN due_at INTEGER;

CREATE INDEX run_due ON run (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX run_repeat ON run (retry_of) WHERE retry_of IS NOT NULL;

CREATE TABLE alert (
  key TEXT PRIMARY KEY,
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  run TEXT,
  step TEXT,
  due_at INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  message TEXT NOT NULL,
  ended_at INTEGER,
  outcome TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX alert_by_time ON alert (opened_at);
CREATE INDEX alert_open ON alert (project, environment) WHERE ended_at IS NULL;
CREATE INDEX alert_ended ON alert (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX alert_of_run ON alert (run) WHERE run IS NOT NULL;

CREATE TABLE check_result (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  asset TEXT NOT NULL,
  partition TEXT NOT NULL,
  name TEXT NOT NULL,
  run TEXT NOT NULL,
  step TEXT NOT NULL,
  at INTEGER NOT NULL,
  passed INTEGER NOT NULL,
  severity TEXT NOT NULL,
  message TEXT,
  metadata TEXT,
  PRIMARY KEY (project, environment, asset, partition, name)
) STRICT, WITHOUT ROWID;
`;
