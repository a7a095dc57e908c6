CREATE TEMPORARY TABLE late AS SELECT * FROM clean.flights WHERE delay > 0;
SELECT flights.id INTO TEMP early FROM clean.flights;
INSERT INTO late SELECT * FROM early;
SELECT id INTO marts.kept FROM late JOIN pg_catalog.pg_class ON true JOIN information_schema.tables ON true;
DROP TABLE late
