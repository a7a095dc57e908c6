-- clean.flights in a comment; from clean.flights
with late as (
  select clean.flights.origin, clean.flights.delay, 'from clean.flights' as note /* join clean.flights */
  from clean.flights
  where clean.flights.delay > 0
),
flights as (
  select flights.origin, count(*) as n from late as flights group by flights.origin
)
select flights.origin, flights.n, a.city, x.delay as d
from flights
join raw.airports a on a.code = flights.origin
cross join (select max(clean.flights.delay) as delay from clean.flights) as x
where 'clean.flights' <> a.city
order by all
