/** What is removed of ended runs: marked first, then events a few at a time, and never otherwise. */
export const RETENTION = `
ALTER TABLE run ADD COLUMN retired_at INTEGER;
ALTER TABLE run ADD COLUMN output_removed_at INTEGER;

CREATE INDEX run_by_end ON run (project, environment, ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX asset_by_run ON asset (run);

CREATE TABLE removed_run (
  id TEXT NOT NULL PRIMARY KEY,
  cause_kind TEXT NOT NULL,
  cause_key TEXT NOT NULL,
  removed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX removed_run_by_cause ON removed_run (cause_kind, cause_key);

DROP TRIGGER event_is_never_removed;
CREATE TRIGGER event_is_removed_with_its_run BEFORE DELETE ON event
WHEN NOT EXISTS (SELECT 1 FROM run WHERE key = OLD.run AND retired_at IS NOT NULL AND ended_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'events are never removed without their run, which has ended and was retired before'); END;
CREATE TRIGGER run_is_retired_when_ended BEFORE UPDATE OF retired_at ON run
WHEN OLD.ended_at IS NULL OR (OLD.retired_at IS NOT NULL AND NEW.retired_at IS NOT OLD.retired_at)
BEGIN SELECT RAISE (ABORT, 'a run is retired when it has ended, and for ever'); END;
CREATE TRIGGER run_is_removed_when_retired BEFORE DELETE ON run
WHEN OLD.retired_at IS NULL OR EXISTS (SELECT 1 FROM event WHERE run = OLD.key)
BEGIN SELECT RAISE (ABORT, 'runs are never removed before they were retired and their events are gone'); END;
`;
