UPDATE "prod"."clean__flights" SET city = airports.city, note = 'clean.flights'
FROM "prod"."raw__airports" AS airports, "prod"."raw__countries" c
WHERE "clean__flights".origin = airports.code AND "clean__flights".country = c.code -- clean.flights
RETURNING "clean__flights".id
