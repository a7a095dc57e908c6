select clean.id, flights.delay, airports.city
from "prod"."clean__flights" as clean
join "prod"."raw__airports" AS airports on airports.code = clean.origin
join (select 1 as id, 5 as delay) as flights on flights.id = clean.id
