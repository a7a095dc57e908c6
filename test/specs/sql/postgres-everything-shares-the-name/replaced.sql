-- clean.flights, and from clean.flights
WITH flights AS (
    SELECT flights.id, flights.*, E'it\'s from clean.flights' AS note, $$from clean.flights$$ AS body, $q$ join clean.flights $q$
    FROM ONLY "prod"."clean__flights" AS flights -- join clean.flights
    WHERE flights.delay IS DISTINCT FROM 0
)
SELECT flights.id, f.delay, (SELECT max(flights.delay) FROM "prod"."clean__flights" AS flights WHERE flights.id = flights.id)
FROM flights
JOIN "prod"."clean__flights" AS f ON f.id = flights.id /* clean.flights /* nested from clean.flights */ still */
WHERE extract(hour FROM f.departed) > 5 AND 'clean.flights' <> ''
