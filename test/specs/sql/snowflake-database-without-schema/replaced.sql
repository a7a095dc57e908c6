SELECT flights.id, a.city FROM "prod"."prod__flights" AS flights JOIN "prod"."prod__airports" a ON a.code = flights.origin
