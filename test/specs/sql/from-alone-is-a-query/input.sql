from clean.flights
