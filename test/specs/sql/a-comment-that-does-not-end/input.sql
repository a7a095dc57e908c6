SELECT * FROM clean.flights /* and /* from */ raw.airports
