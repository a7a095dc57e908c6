SELECT * FROM "prod"."clean__flights" AS flights /* and /* from */ raw.airports
