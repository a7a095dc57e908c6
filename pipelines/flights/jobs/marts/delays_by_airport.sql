with totals as (
  select
    airport,
    sum(flights)::bigint as flights,
    sum(delay_minutes) / sum(flights) as mean_delay,
    sum(delayed_flights) / sum(flights) as share_delayed
  from facts.airport_days
  group by airport
)
select
  totals.airport,
  clean.airports.name,
  clean.airports.city,
  clean.airports.state,
  totals.flights,
  totals.mean_delay,
  totals.share_delayed,
  row_number() over (order by totals.mean_delay desc, totals.airport) as rank
from totals
join clean.airports on clean.airports.iata = totals.airport
where totals.flights >= {{params.min_flights}}
