/** What is removed of ended runs: marked first, then events a few at a time, and never otherwise. */
export const RETENTION = `
ALTER TABLE run ADD COLUMN retired_at bigint, ADD COLUMN output_removed_at bigint;

CREATE INDEX run_by_end ON run (project, environment, ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX asset_by_run ON asset USING hash (run);

CREATE TABLE removed_run (
  id text COLLATE "C" PRIMARY KEY,
  cause_kind text COLLATE "C" NOT NULL,
  cause_key text COLLATE "C" NOT NULL,
  removed_at bigint NOT NULL
);

CREATE INDEX removed_run_by_cause ON removed_run USING hash (cause_key);

DROP TRIGGER event_is_never_changed ON event;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE OR TRUNCATE ON event
FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_change();

CREATE FUNCTION check_removed_events() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT run FROM removed) AS removed LEFT JOIN run ON run.key = removed.run
    WHERE run.retired_at IS NULL OR run.ended_at IS NULL
  ) THEN
    RAISE EXCEPTION 'events are never removed without their run, which has ended and was retired before';
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER event_is_removed_with_its_run AFTER DELETE ON event REFERENCING OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION check_removed_events();

CREATE FUNCTION refuse_retiring() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a run is retired when it has ended, and for ever';
END
$$;

CREATE TRIGGER run_is_retired_when_ended BEFORE UPDATE OF retired_at ON run FOR EACH ROW
WHEN (OLD.ended_at IS NULL OR (OLD.retired_at IS NOT NULL AND NEW.retired_at IS DISTINCT FROM OLD.retired_at))
EXECUTE FUNCTION refuse_retiring();

CREATE FUNCTION check_removed_run() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF OLD.retired_at IS NULL OR EXISTS (SELECT FROM event WHERE event.run = OLD.key) THEN
    RAISE EXCEPTION 'runs are never removed before they were retired and their events are gone';
  END IF;
  RETURN OLD;
END
$$;

CREATE TRIGGER run_is_removed_when_retired BEFORE DELETE ON run FOR EACH ROW EXECUTE FUNCTION check_removed_run();
`;
