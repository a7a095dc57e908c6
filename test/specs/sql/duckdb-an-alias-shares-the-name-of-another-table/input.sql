select clean.id, flights.delay, airports.city
from clean.flights as clean
join raw.airports on airports.code = clean.origin
join (select 1 as id, 5 as delay) as flights on flights.id = clean.id
