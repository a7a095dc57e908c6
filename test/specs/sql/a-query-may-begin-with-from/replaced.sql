from "prod"."clean__flights" AS flights
select flights.origin, (from "prod"."raw__airports" AS airports select max(code)) as last
where flights.delay > 0
order by all
