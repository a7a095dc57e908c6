SELECT flights.id FROM "prod"."clean__flights" AT(TIMESTAMP => '2020-01-01'::timestamp) AS flights, "prod"."clean__airports" BEFORE(STATEMENT => 'x') a SAMPLE (10), "prod"."raw__t" AS t SAMPLE (5)
