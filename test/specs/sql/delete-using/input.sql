DELETE FROM clean.flights
USING raw.airports JOIN raw.countries USING (country_id), raw.cities
WHERE clean.flights.origin = raw.airports.code AND flights.city = raw.cities.name
