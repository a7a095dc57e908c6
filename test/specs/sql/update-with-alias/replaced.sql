UPDATE "prod"."clean__flights" f SET delay = 0 FROM "prod"."raw__flights" AS flights WHERE f.id = flights.id
