SELECT * FROM clean.2020_flights, clean.`2021-flights`, repülés.járatok
