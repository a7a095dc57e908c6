DELETE FROM "prod"."clean__flights"
USING "prod"."raw__airports" AS airports JOIN "prod"."raw__countries" AS countries USING (country_id), "prod"."raw__cities" AS cities
WHERE "clean__flights".origin = airports.code AND "clean__flights".city = cities.name
