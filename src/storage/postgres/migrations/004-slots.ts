/**
 * Places of limits that runs share: who holds them, and who waits for them. Two that take the last place at once take the same number,
 * which the primary key refuses to one of them.
 */
export const SLOTS = `
CREATE TABLE slot (
  limit_name text COLLATE "C" NOT NULL,
  number integer NOT NULL,
  run bigint NOT NULL REFERENCES run (key),
  place integer NOT NULL,
  attempt integer NOT NULL,
  epoch integer NOT NULL,
  PRIMARY KEY (limit_name, number)
);

CREATE INDEX slot_by_step ON slot (run, place);

CREATE TABLE slot_wait (
  run bigint NOT NULL REFERENCES run (key),
  limit_name text COLLATE "C" NOT NULL,
  priority integer NOT NULL,
  since bigint NOT NULL,
  lease_until timestamptz NOT NULL,
  PRIMARY KEY (run, limit_name)
);

CREATE INDEX slot_wait_by_limit ON slot_wait (limit_name);
`;
