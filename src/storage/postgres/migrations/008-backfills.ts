/** Backfills, and their chunks. */
export const BACKFILLS = `
CREATE TABLE backfill (
  key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  project text COLLATE "C" NOT NULL,
  environment text COLLATE "C" NOT NULL,
  graph text COLLATE "C" NOT NULL,
  launch text NOT NULL,
  stages text NOT NULL,
  chunks bigint NOT NULL,
  carrier text COLLATE "C" NOT NULL,
  priority integer NOT NULL,
  runs_max integer NOT NULL,
  state text COLLATE "C" NOT NULL,
  cursors text NOT NULL,
  revision integer NOT NULL,
  created_at bigint NOT NULL,
  created_by text NOT NULL,
  ended_at bigint,
  retry_of text COLLATE "C",
  changed_at bigint,
  changed_by text,
  changed_reason text,
  leaves_going boolean NOT NULL
);

CREATE INDEX backfill_going ON backfill (key) WHERE ended_at IS NULL;

CREATE TABLE backfill_chunk (
  backfill bigint NOT NULL REFERENCES backfill (key),
  stage integer NOT NULL,
  number bigint NOT NULL,
  run text COLLATE "C",
  outcome text COLLATE "C",
  reason text,
  PRIMARY KEY (backfill, stage, number)
);

CREATE INDEX backfill_chunk_open ON backfill_chunk (backfill, stage, number) WHERE outcome IS NULL;
`;
