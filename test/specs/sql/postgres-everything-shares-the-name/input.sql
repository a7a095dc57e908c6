-- clean.flights, and from clean.flights
WITH flights AS (
    SELECT clean.flights.id, clean.flights.*, E'it\'s from clean.flights' AS note, $$from clean.flights$$ AS body, $q$ join clean.flights $q$
    FROM ONLY clean.flights -- join clean.flights
    WHERE clean.flights.delay IS DISTINCT FROM 0
)
SELECT flights.id, f.delay, (SELECT max(clean.flights.delay) FROM clean.flights WHERE clean.flights.id = flights.id)
FROM flights
JOIN "clean"."flights" AS f ON f.id = flights.id /* clean.flights /* nested from clean.flights */ still */
WHERE extract(hour FROM f.departed) > 5 AND 'clean.flights' <> ''
