/** Places of limits that runs share: who holds them, and who waits for them. */
export const SLOTS = `
CREATE TABLE slot (
  limit_name TEXT NOT NULL,
  number INTEGER NOT NULL,
  run INTEGER NOT NULL REFERENCES run (key),
  place INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  PRIMARY KEY (limit_name, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX slot_by_step ON slot (run, place);

CREATE TABLE slot_wait (
  run INTEGER NOT NULL REFERENCES run (key),
  limit_name TEXT NOT NULL,
  priority INTEGER NOT NULL,
  since INTEGER NOT NULL,
  lease_until INTEGER NOT NULL,
  lease_boot TEXT NOT NULL,
  PRIMARY KEY (run, limit_name)
) STRICT, WITHOUT ROWID;

CREATE INDEX slot_wait_by_limit ON slot_wait (limit_name);
`;
