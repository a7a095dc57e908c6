INSERT INTO clean.flights AS f (id, delay)
SELECT raw.flights.id, raw.flights.delay FROM raw.flights
ON CONFLICT (id) DO UPDATE SET delay = f.delay + excluded.delay;
INSERT INTO clean.flights (id, delay)
SELECT flights.id, flights.delay FROM raw.flights AS flights
ON CONFLICT (id) DO UPDATE SET delay = clean.flights.delay + flights.n
RETURNING clean.flights.id
