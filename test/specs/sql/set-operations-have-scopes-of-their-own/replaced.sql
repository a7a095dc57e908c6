select flights.origin from "prod"."clean__flights" AS flights
union all by name
select airports.code as origin from "prod"."raw__airports" AS airports
except
select flights.origin from (select 'ZZZ' as origin) as clean_flights, "prod"."clean__flights" AS flights where flights.id = 1
order by 1
