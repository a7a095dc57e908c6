/** Deadlines of runs, what is late or not carried out, and what checks came to last. */
export const ALERTS = `
ALTER TABLE run ADD COLUMN due_at bigint;

CREATE INDEX run_due ON run (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX run_repeat ON run (retry_of) WHERE retry_of IS NOT NULL;

CREATE TABLE alert (
  key text COLLATE "C" PRIMARY KEY,
  project text COLLATE "C" NOT NULL,
  environment text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  run text COLLATE "C",
  step text COLLATE "C",
  due_at bigint NOT NULL,
  opened_at bigint NOT NULL,
  message text NOT NULL,
  ended_at bigint,
  outcome text COLLATE "C"
);

CREATE INDEX alert_by_time ON alert (opened_at);
CREATE INDEX alert_open ON alert (project, environment) WHERE ended_at IS NULL;
CREATE INDEX alert_ended ON alert (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX alert_of_run ON alert (run) WHERE run IS NOT NULL;

CREATE TABLE check_result (
  project text COLLATE "C" NOT NULL,
  environment text COLLATE "C" NOT NULL,
  asset text COLLATE "C" NOT NULL,
  partition text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  run text COLLATE "C" NOT NULL,
  step text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  passed boolean NOT NULL,
  severity text COLLATE "C" NOT NULL,
  message text,
  metadata text,
  PRIMARY KEY (project, environment, asset, partition, name)
);
`;
