/** Signals, and sensors with their looks and what they requested. */
export const SENSORS = `
CREATE INDEX event_by_signal ON event (cursor)
WHERE type IN ('asset_materialized', 'asset_observed', 'run_cancelled', 'run_failed', 'run_succeeded');

CREATE TABLE sensor (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  sensor TEXT NOT NULL,
  type TEXT NOT NULL,
  is_deployed INTEGER NOT NULL,
  number INTEGER NOT NULL,
  cursor TEXT,
  due_at INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  paused_at INTEGER,
  paused_by TEXT,
  paused_reason TEXT,
  PRIMARY KEY (project, environment, sensor)
) STRICT, WITHOUT ROWID;

CREATE INDEX sensor_by_due ON sensor (due_at) WHERE is_deployed = 1 AND paused_at IS NULL;

CREATE TABLE look (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  sensor TEXT NOT NULL,
  number INTEGER NOT NULL,
  last_number INTEGER NOT NULL,
  looks INTEGER NOT NULL,
  first_at INTEGER NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  requested INTEGER NOT NULL,
  known INTEGER NOT NULL,
  reason TEXT,
  PRIMARY KEY (project, environment, sensor, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_request (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  sensor TEXT NOT NULL,
  key TEXT NOT NULL,
  run TEXT NOT NULL,
  look INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (project, environment, sensor, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX run_request_by_look ON run_request (project, environment, sensor, look);
`;
