UPDATE clean.flights f SET delay = 0 FROM raw.flights WHERE f.id = raw.flights.id
