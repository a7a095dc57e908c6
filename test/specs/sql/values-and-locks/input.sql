VALUES (1, (SELECT max(id) FROM clean.flights)), (2, 3);
SELECT * FROM (VALUES (1)) v (x), ROWS FROM (generate_series(1, 2), unnest(ARRAY[1, 2])) AS r, clean.flights FOR UPDATE OF flights
