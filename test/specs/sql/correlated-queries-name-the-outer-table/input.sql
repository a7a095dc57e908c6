select clean.flights.id, (select count(*) from raw.airports where raw.airports.code = clean.flights.origin) as n,
  (select max(flights.code) from raw.airports as flights where flights.code <> clean.flights.origin) as m
from clean.flights
order by clean.flights.id
