/** Signals, and sensors with their looks and what they requested. */
export const SENSORS = `
CREATE INDEX event_by_signal ON event (cursor)
WHERE type IN ('asset_materialized', 'asset_observed', 'run_cancelled', 'run_failed', 'run_succeeded');

CREATE TABLE sensor (
  project text COLLATE "C" NOT NULL,
  environment text COLLATE "C" NOT NULL,
  sensor text COLLATE "C" NOT NULL,
  type text NOT NULL,
  is_deployed boolean NOT NULL,
  number bigint NOT NULL,
  cursor text,
  due_at bigint NOT NULL,
  failures integer NOT NULL,
  paused_at bigint,
  paused_by text,
  paused_reason text,
  PRIMARY KEY (project, environment, sensor)
);

CREATE INDEX sensor_by_due ON sensor (due_at) WHERE is_deployed AND paused_at IS NULL;

CREATE TABLE look (
  project text COLLATE "C" NOT NULL,
  environment text COLLATE "C" NOT NULL,
  sensor text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  last_number bigint NOT NULL,
  looks bigint NOT NULL,
  first_at bigint NOT NULL,
  at bigint NOT NULL,
  state text COLLATE "C" NOT NULL,
  requested integer NOT NULL,
  known integer NOT NULL,
  reason text,
  PRIMARY KEY (project, environment, sensor, number)
);

CREATE TABLE run_request (
  project text COLLATE "C" NOT NULL,
  environment text COLLATE "C" NOT NULL,
  sensor text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  run text NOT NULL,
  look bigint NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (project, environment, sensor, key)
);

CREATE INDEX run_request_by_look ON run_request (project, environment, sensor, look);
`;
