FROM `prod.clean__flights` AS flights
|> WHERE delay > 0
|> JOIN `prod.raw__airports` AS airports ON airports.code = flights.origin
|> AGGREGATE count(*) AS n, max(delay) AS d GROUP BY origin
|> ORDER BY n DESC, d
