-- clean.flights
WITH flights AS (SELECT clean.flights.id FROM clean.flights WHERE note <> 'it\'s from clean.flights')
SELECT flights.id, clean.flights.origin, "clean"."flights".delay
FROM flights
JOIN clean.flights USING (id) /* from clean.flights */
JOIN #staging s ON s.id = flights.id
WHERE clean.flights.note = 'C:\\' AND clean.flights.delay > 0
