VALUES (1, (SELECT max(id) FROM "prod"."clean__flights" AS flights)), (2, 3);
SELECT * FROM (VALUES (1)) v (x), ROWS FROM (generate_series(1, 2), unnest(ARRAY[1, 2])) AS r, "prod"."clean__flights" AS flights FOR UPDATE OF flights
