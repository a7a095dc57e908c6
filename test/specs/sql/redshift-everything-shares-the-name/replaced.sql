-- clean.flights
WITH flights AS (SELECT flights.id FROM "prod"."clean__flights" AS flights WHERE note <> 'it\'s from clean.flights')
SELECT flights.id, clean_flights.origin, clean_flights.delay
FROM flights
JOIN "prod"."clean__flights" AS clean_flights USING (id) /* from clean.flights */
JOIN "prod"."_staging" s ON s.id = flights.id
WHERE clean_flights.note = 'C:\\' AND clean_flights.delay > 0
