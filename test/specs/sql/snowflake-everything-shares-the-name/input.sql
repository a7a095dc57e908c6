// from clean.flights
WITH flights AS (
    SELECT clean.flights.id, 'it\'s from clean.flights' AS note, $$ from clean.flights $$ AS body
    FROM clean.flights -- join clean.flights
)
SELECT flights.id, "CLEAN"."FLIGHTS".delay, f.value:clean.flights::string AS path
FROM flights
JOIN "CLEAN"."FLIGHTS" ON "CLEAN"."FLIGHTS".id = flights.id /* clean.flights */,
LATERAL FLATTEN(input => flights.legs) f
QUALIFY row_number() OVER (PARTITION BY flights.id ORDER BY flights.id) = 1
