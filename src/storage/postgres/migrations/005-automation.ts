/** Deployed projects, schedules with their spans and ticks, the run queue, and the daemons. */
export const AUTOMATION = `
CREATE TABLE graph (
  hash text COLLATE "C" NOT NULL,
  place integer NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (hash, place)
);

CREATE TABLE deployment (
  project text COLLATE "C" NOT NULL,
  environment text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  graph text,
  folder text NOT NULL,
  at bigint NOT NULL,
  by text NOT NULL,
  restores integer,
  PRIMARY KEY (project, environment, version)
);

CREATE TABLE schedule (
  project text COLLATE "C" NOT NULL,
  environment text COLLATE "C" NOT NULL,
  schedule text COLLATE "C" NOT NULL,
  rule text NOT NULL,
  is_deployed boolean NOT NULL,
  paused_at bigint,
  paused_by text,
  paused_reason text,
  PRIMARY KEY (project, environment, schedule)
);

CREATE TABLE schedule_span (
  project text COLLATE "C" NOT NULL,
  environment text COLLATE "C" NOT NULL,
  schedule text COLLATE "C" NOT NULL,
  since bigint NOT NULL,
  until bigint,
  cursor bigint NOT NULL,
  rule text NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (project, environment, schedule, since)
);

CREATE UNIQUE INDEX schedule_has_one_open_span ON schedule_span (project, environment, schedule) WHERE until IS NULL;
CREATE INDEX schedule_span_ahead ON schedule_span (project, environment, schedule) WHERE until IS NULL OR cursor < until;

CREATE TABLE tick (
  project text COLLATE "C" NOT NULL,
  environment text COLLATE "C" NOT NULL,
  schedule text COLLATE "C" NOT NULL,
  fire_at bigint NOT NULL,
  at bigint NOT NULL,
  state text COLLATE "C" NOT NULL,
  cause text,
  reason text,
  run text,
  PRIMARY KEY (project, environment, schedule, fire_at)
);

CREATE INDEX tick_by_time ON tick (fire_at);

CREATE TABLE run_queue (
  run bigint PRIMARY KEY REFERENCES run (key) ON DELETE CASCADE,
  priority integer NOT NULL,
  lane text COLLATE "C" NOT NULL,
  chain text,
  daemon text COLLATE "C",
  dispatched_at bigint,
  failures integer NOT NULL DEFAULT 0
);

CREATE INDEX run_queue_waiting ON run_queue (lane, priority DESC, run) WHERE daemon IS NULL;

CREATE TABLE daemon (
  id text COLLATE "C" PRIMARY KEY,
  host text NOT NULL,
  pid integer NOT NULL,
  engine text NOT NULL,
  started_at bigint NOT NULL,
  state text NOT NULL,
  heard_at bigint NOT NULL,
  lease_until timestamptz NOT NULL
);

CREATE TABLE duty (
  duty text COLLATE "C" PRIMARY KEY,
  daemon text COLLATE "C" NOT NULL
);

CREATE TABLE counter (
  name text COLLATE "C" PRIMARY KEY,
  number bigint NOT NULL
);

INSERT INTO counter (name, number) VALUES ('schedules', 0), ('queue', 0);
`;
