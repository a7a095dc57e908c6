select flights.id, (select count(*) from "prod"."raw__airports" AS airports where airports.code = flights.origin) as n,
  (select max(flights.code) from "prod"."raw__airports" as flights where flights.code <> flights.origin) as m
from "prod"."clean__flights" AS flights
order by flights.id
