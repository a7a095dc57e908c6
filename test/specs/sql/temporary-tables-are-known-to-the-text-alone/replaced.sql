CREATE TEMPORARY TABLE late AS SELECT * FROM "prod"."clean__flights" AS flights WHERE delay > 0;
SELECT flights.id INTO TEMP early FROM "prod"."clean__flights" AS flights;
INSERT INTO late SELECT * FROM early;
SELECT id INTO "prod"."marts__kept" FROM late JOIN pg_catalog.pg_class ON true JOIN information_schema.tables ON true;
DROP TABLE late
