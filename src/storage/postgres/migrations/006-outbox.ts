/** Calls of hooks that are to be delivered, and what became of them. */
export const OUTBOX = `
CREATE TABLE outbox (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text COLLATE "C" NOT NULL UNIQUE,
  project text COLLATE "C" NOT NULL,
  run text COLLATE "C" NOT NULL,
  destination text COLLATE "C" NOT NULL,
  call text NOT NULL,
  state text COLLATE "C" NOT NULL,
  tries integer NOT NULL,
  is_claimed boolean NOT NULL,
  next_at bigint NOT NULL,
  ended_at bigint,
  error text
);

CREATE INDEX outbox_by_time ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_by_run ON outbox (run);
`;
