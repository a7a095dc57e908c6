SELECT clean.flights.* EXCEPT (note), f.* REPLACE (0 AS delay) FROM clean.flights, raw.flights f
EXCEPT DISTINCT
SELECT * EXCEPT (a) FROM clean.flights
