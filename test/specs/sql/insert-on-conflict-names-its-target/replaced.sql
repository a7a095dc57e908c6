INSERT INTO "prod"."clean__flights" AS f (id, delay)
SELECT flights.id, flights.delay FROM "prod"."raw__flights" AS flights
ON CONFLICT (id) DO UPDATE SET delay = f.delay + excluded.delay;
INSERT INTO "prod"."clean__flights" (id, delay)
SELECT flights.id, flights.delay FROM "prod"."raw__flights" AS flights
ON CONFLICT (id) DO UPDATE SET delay = "clean__flights".delay + "clean__flights".n
RETURNING "clean__flights".id
