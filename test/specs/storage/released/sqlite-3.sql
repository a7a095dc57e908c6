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

CREATE TABLE event (
  cursor INTEGER PRIMARY KEY AUTOINCREMENT,
  run INTEGER NOT NULL REFERENCES run (key),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  type TEXT NOT NULL,
  step TEXT,
  attempt INTEGER,
  body TEXT NOT NULL,
  UNIQUE (run, seq)
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
  lease_boot TEXT NOT NULL, cancel_reason TEXT, cancel_force INTEGER NOT NULL DEFAULT 0, retired_at INTEGER, output_removed_at INTEGER,
  UNIQUE (cause_kind, cause_key)
) STRICT;

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

CREATE INDEX asset_by_run ON asset (run);

CREATE INDEX removed_run_by_cause ON removed_run (cause_kind, cause_key);

CREATE INDEX run_by_end ON run (project, environment, ended_at) WHERE ended_at IS NOT NULL;

CREATE INDEX run_by_state ON run (state, key) WHERE ended_at IS NULL;

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

PRAGMA user_version = 3;
INSERT INTO run (key, id, project, environment, graph, plan, launch, cause_kind, cause_key, retry_of, tags, engine, created_at, state, started_at, ended_at, reason, counts, seq, epoch, owner, lease_until, lease_boot, cancel_reason, cancel_force, retired_at, output_removed_at) VALUES (1, 'run_ended', 'flights', 'dev', 'sha256-graph', 'sha256-plan', '{"select":["pipeline:daily"],"set":{"clean.flights":{"params":{"sample_rows":1000}}}}', 'manual', 'ended', 'run_before', '{"domain":"flights","tier":""}', '1.2.3', 1000, 'failed', 2000, 9000, '"it''s \u0000 so"', '{"succeeded":1,"waiting":1}', 3, 2, 'host/1', 0, '', NULL, 0, NULL, NULL);
INSERT INTO run (key, id, project, environment, graph, plan, launch, cause_kind, cause_key, retry_of, tags, engine, created_at, state, started_at, ended_at, reason, counts, seq, epoch, owner, lease_until, lease_boot, cancel_reason, cancel_force, retired_at, output_removed_at) VALUES (2, 'run_going', 'flights', 'prod', 'sha256-graph', 'sha256-plan', '{"select":["pipeline:daily"],"set":{"clean.flights":{"params":{"sample_rows":1000}}}}', 'manual', 'going', NULL, '{"domain":"flights","tier":""}', '1.2.3', 1000, 'queued', NULL, NULL, NULL, '{"waiting":2}', 1, 2, 'host/1', 0, '', NULL, 0, NULL, NULL);
INSERT INTO asset (project, environment, asset, partition, run, step, at, data_version, memo_key, definition, rows, bytes, bad) VALUES ('flights', 'dev', 'marts.delays', '', 'run_a', 'step', 2000, '"v1 \u0000\ud800"', 'memo', NULL, NULL, NULL, NULL);
INSERT INTO asset (project, environment, asset, partition, run, step, at, data_version, memo_key, definition, rows, bytes, bad) VALUES ('flights', 'dev', 'marts.delays', '2001-01-01|HU', 'run_a', 'step', 2000, '"v1 \u0000\ud800"', 'memo', 'd', 0, 1125899906842624, 'unique');
INSERT INTO event (cursor, run, seq, at, epoch, type, step, attempt, body) VALUES (1, 1, 1, 1000, 1, 'run_created', NULL, NULL, '{"project":"flights","environment":"dev","graph":"sha256-graph","plan":"sha256-plan","launch":{"select":["pipeline:daily"],"set":{"clean.flights":{"params":{"sample_rows":1000}}}},"cause":{"kind":"manual","key":"ended"},"tags":{"domain":"flights","tier":""},"engine":"1.2.3","steps":2}');
INSERT INTO event (cursor, run, seq, at, epoch, type, step, attempt, body) VALUES (2, 1, 2, 2002, 2, 'step_logged', 'clean.flights_0', 1, '{"level":"info","message":"it''s \u0000 half \ud83d   🙂"}');
INSERT INTO event (cursor, run, seq, at, epoch, type, step, attempt, body) VALUES (3, 1, 3, 2003, 2, 'step_logged', 'clean.flights_0', 1, '{"level":"info","message":"y"}');
INSERT INTO event (cursor, run, seq, at, epoch, type, step, attempt, body) VALUES (4, 2, 1, 1000, 1, 'run_created', NULL, NULL, '{"project":"flights","environment":"dev","graph":"sha256-graph","plan":"sha256-plan","launch":{"select":["pipeline:daily"],"set":{"clean.flights":{"params":{"sample_rows":1000}}}},"cause":{"kind":"manual","key":"going"},"tags":{"domain":"flights","tier":""},"engine":"1.2.3","steps":2}');
INSERT INTO plan (run, body) VALUES (1, '{"steps":2}');
INSERT INTO plan (run, body) VALUES (2, '{"steps":2}');
INSERT INTO step (run, place, id, job, partition, state, attempt, body) VALUES (1, 0, 'clean.flights_0', 'clean.flights', NULL, 'succeeded', 2, '{"state":"succeeded","attempt":2,"failures":1,"losses":0,"endedAt":8,"memoKey":"m","versions":{"a":"v"}}');
INSERT INTO step (run, place, id, job, partition, state, attempt, body) VALUES (1, 1, 'clean.flights_1', 'clean.flights', '2001-01-01..2001-01-31', 'waiting', 0, '{"state":"waiting","attempt":0,"failures":0,"losses":0,"missing":1}');
INSERT INTO step (run, place, id, job, partition, state, attempt, body) VALUES (2, 0, 'clean.flights_0', 'clean.flights', NULL, 'waiting', 0, '{"state":"waiting","attempt":0,"failures":0,"losses":0,"missing":0}');
INSERT INTO step (run, place, id, job, partition, state, attempt, body) VALUES (2, 1, 'clean.flights_1', 'clean.flights', '2001-01-01..2001-01-31', 'waiting', 0, '{"state":"waiting","attempt":0,"failures":0,"losses":0,"missing":1}');
