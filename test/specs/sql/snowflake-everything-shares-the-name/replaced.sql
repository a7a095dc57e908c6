// from clean.flights
WITH flights AS (
    SELECT flights.id, 'it\'s from clean.flights' AS note, $$ from clean.flights $$ AS body
    FROM "prod"."clean__flights" AS flights -- join clean.flights
)
SELECT flights.id, CLEAN_FLIGHTS.delay, f.value:clean.flights::string AS path
FROM flights
JOIN "prod"."clean__flights" AS CLEAN_FLIGHTS ON CLEAN_FLIGHTS.id = flights.id /* clean.flights */,
LATERAL FLATTEN(input => flights.legs) f
QUALIFY row_number() OVER (PARTITION BY flights.id ORDER BY flights.id) = 1
