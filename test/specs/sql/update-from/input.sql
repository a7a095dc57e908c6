UPDATE clean.flights SET city = airports.city, note = 'clean.flights'
FROM raw.airports, raw.countries c
WHERE clean.flights.origin = raw.airports.code AND flights.country = c.code -- clean.flights
RETURNING clean.flights.id
