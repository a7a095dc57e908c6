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

CREATE TABLE asset (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  asset TEXT NOT NULL,
  partition TEXT NOT NULL,
  run TEXT NOT NULL,
  step TEXT NOT NULL,
  at INTEGER NOT NULL,
  data_version TEXT NOT NULL,
  memo_key TEXT NOT NULL,
  definition TEXT,
  rows INTEGER,
  bytes INTEGER,
  bad TEXT,
  PRIMARY KEY (project, environment, asset, partition)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE backfill_chunk (
  backfill INTEGER NOT NULL REFERENCES backfill (key),
  stage INTEGER NOT NULL,
  number INTEGER NOT NULL,
  run TEXT,
  outcome TEXT,
  reason TEXT,
  PRIMARY KEY (backfill, stage, number)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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
, capacity INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;

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

CREATE TABLE duty (
  duty TEXT PRIMARY KEY,
  daemon TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  cursor INTEGER PRIMARY KEY AUTOINCREMENT,
  run INTEGER NOT NULL REFERENCES run (key),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  type TEXT NOT NULL,
  step TEXT,
  attempt INTEGER,
  body TEXT NOT NULL, link TEXT,
  UNIQUE (run, seq)
) STRICT;

CREATE TABLE graph (
  hash TEXT NOT NULL,
  place INTEGER NOT NULL,
  body TEXT NOT NULL, kept_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (hash, place)
) STRICT;

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

CREATE TABLE plan (
  run INTEGER PRIMARY KEY REFERENCES run (key),
  body TEXT NOT NULL
) STRICT;

CREATE TABLE removed_run (
  id TEXT NOT NULL PRIMARY KEY,
  cause_kind TEXT NOT NULL,
  cause_key TEXT NOT NULL,
  removed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  graph TEXT NOT NULL,
  plan TEXT NOT NULL,
  launch TEXT NOT NULL,
  cause_kind TEXT NOT NULL,
  cause_key TEXT NOT NULL,
  retry_of TEXT,
  tags TEXT NOT NULL,
  engine TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  reason TEXT,
  counts TEXT NOT NULL,
  seq INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  owner TEXT,
  lease_until INTEGER NOT NULL,
  lease_boot TEXT NOT NULL, cancel_reason TEXT, cancel_force INTEGER NOT NULL DEFAULT 0, retired_at INTEGER, output_removed_at INTEGER, due_at INTEGER, turn TEXT,
  UNIQUE (cause_kind, cause_key)
) STRICT;

CREATE TABLE run_queue (
  run INTEGER PRIMARY KEY REFERENCES run (key) ON DELETE CASCADE,
  priority INTEGER NOT NULL,
  lane TEXT NOT NULL,
  chain TEXT,
  daemon TEXT,
  dispatched_at INTEGER,
  failures INTEGER NOT NULL DEFAULT 0
) STRICT;

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

CREATE TABLE schedule (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  schedule TEXT NOT NULL,
  rule TEXT NOT NULL,
  is_deployed INTEGER NOT NULL,
  paused_at INTEGER,
  paused_by TEXT,
  paused_reason TEXT, resumed_at INTEGER, resumed_by TEXT,
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
  paused_reason TEXT, resumed_at INTEGER, resumed_by TEXT,
  PRIMARY KEY (project, environment, sensor)
) STRICT, WITHOUT ROWID;

CREATE TABLE slot (
  limit_name TEXT NOT NULL,
  number INTEGER NOT NULL,
  run INTEGER NOT NULL REFERENCES run (key),
  place INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  PRIMARY KEY (limit_name, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE slot_wait (
  run INTEGER NOT NULL REFERENCES run (key),
  limit_name TEXT NOT NULL,
  priority INTEGER NOT NULL,
  since INTEGER NOT NULL,
  lease_until INTEGER NOT NULL,
  lease_boot TEXT NOT NULL,
  PRIMARY KEY (run, limit_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
  run INTEGER NOT NULL REFERENCES run (key),
  place INTEGER NOT NULL,
  id TEXT NOT NULL,
  job TEXT NOT NULL,
  partition TEXT,
  state TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (run, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE tick (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  schedule TEXT NOT NULL,
  fire_at INTEGER NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  cause TEXT,
  reason TEXT,
  run TEXT, zone_rules TEXT,
  PRIMARY KEY (project, environment, schedule, fire_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX alert_by_time ON alert (opened_at);

CREATE INDEX alert_ended ON alert (ended_at) WHERE ended_at IS NOT NULL;

CREATE INDEX alert_of_run ON alert (run) WHERE run IS NOT NULL;

CREATE INDEX alert_open ON alert (project, environment) WHERE ended_at IS NULL;

CREATE INDEX asset_by_run ON asset (run);

CREATE INDEX backfill_chunk_open ON backfill_chunk (backfill, stage, number) WHERE outcome IS NULL;

CREATE INDEX backfill_going ON backfill (key) WHERE ended_at IS NULL;

CREATE INDEX event_by_signal ON event (cursor)
WHERE type IN ('asset_materialized', 'asset_observed', 'run_cancelled', 'run_failed', 'run_succeeded');

CREATE INDEX outbox_by_run ON outbox (run);

CREATE INDEX outbox_by_time ON outbox (next_at) WHERE state = 'waiting';

CREATE INDEX removed_run_by_cause ON removed_run (cause_kind, cause_key);

CREATE INDEX run_by_end ON run (project, environment, ended_at) WHERE ended_at IS NOT NULL;

CREATE INDEX run_by_state ON run (state, key) WHERE ended_at IS NULL;

CREATE INDEX run_due ON run (due_at) WHERE due_at IS NOT NULL;

CREATE INDEX run_queue_chained ON run_queue (chain) WHERE chain IS NOT NULL;

CREATE INDEX run_queue_going ON run_queue (run) WHERE daemon IS NOT NULL;

CREATE INDEX run_queue_lost ON run_queue (run) WHERE failures > 0;

CREATE INDEX run_queue_waiting ON run_queue (priority DESC, run) WHERE daemon IS NULL;

CREATE INDEX run_repeat ON run (retry_of) WHERE retry_of IS NOT NULL;

CREATE INDEX run_request_by_look ON run_request (project, environment, sensor, look);

CREATE UNIQUE INDEX schedule_has_one_open_span ON schedule_span (project, environment, schedule) WHERE until IS NULL;

CREATE INDEX schedule_span_ahead ON schedule_span (project, environment, schedule) WHERE until IS NULL OR cursor < until;

CREATE INDEX sensor_by_due ON sensor (due_at) WHERE is_deployed = 1 AND paused_at IS NULL;

CREATE INDEX slot_by_step ON slot (run, place);

CREATE INDEX slot_wait_by_limit ON slot_wait (limit_name);

CREATE INDEX tick_by_time ON tick (fire_at);

CREATE TRIGGER event_has_no_gap BEFORE INSERT ON event
WHEN NEW.seq <> 1 AND NOT EXISTS (SELECT 1 FROM event WHERE run = NEW.run AND seq = NEW.seq - 1)
BEGIN SELECT RAISE (ABORT, 'events have no gaps'); END;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE (ABORT, 'events are never changed'); END;

CREATE TRIGGER event_is_removed_with_its_run BEFORE DELETE ON event
WHEN NOT EXISTS (SELECT 1 FROM run WHERE key = OLD.run AND retired_at IS NOT NULL AND ended_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'events are never removed without their run, which has ended and was retired before'); END;

CREATE TRIGGER run_is_removed_when_retired BEFORE DELETE ON run
WHEN OLD.retired_at IS NULL OR EXISTS (SELECT 1 FROM event WHERE run = OLD.key)
BEGIN SELECT RAISE (ABORT, 'runs are never removed before they were retired and their events are gone'); END;

CREATE TRIGGER run_is_retired_when_ended BEFORE UPDATE OF retired_at ON run
WHEN OLD.ended_at IS NULL OR (OLD.retired_at IS NOT NULL AND NEW.retired_at IS NOT OLD.retired_at)
BEGIN SELECT RAISE (ABORT, 'a run is retired when it has ended, and for ever'); END;

PRAGMA user_version = 13;
