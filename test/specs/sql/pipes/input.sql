FROM clean.flights
|> WHERE delay > 0
|> JOIN raw.airports ON raw.airports.code = clean.flights.origin
|> AGGREGATE count(*) AS n, max(delay) AS d GROUP BY origin
|> ORDER BY n DESC, d
