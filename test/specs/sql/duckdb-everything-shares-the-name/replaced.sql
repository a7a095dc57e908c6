-- clean.flights in a comment; from clean.flights
with late as (
  select flights.origin, flights.delay, 'from clean.flights' as note /* join clean.flights */
  from "prod"."clean__flights" AS flights
  where flights.delay > 0
),
flights as (
  select flights.origin, count(*) as n from late as flights group by flights.origin
)
select flights.origin, flights.n, a.city, x.delay as d
from flights
join "prod"."raw__airports" a on a.code = flights.origin
cross join (select max(flights.delay) as delay from "prod"."clean__flights" AS flights) as x
where 'clean.flights' <> a.city
order by all
