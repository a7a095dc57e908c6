DELETE clean.flights WHERE clean.flights.id IN (SELECT id FROM clean.cancelled)
