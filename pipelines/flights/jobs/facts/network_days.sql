select
  flight_date,
  count(*) as flights,
  count(*) filter (where delay_minutes >= 15) as delayed_flights,
  sum(delay_minutes)::bigint as delay_minutes,
  avg(delay_minutes) as mean_delay
from clean.flights
where flight_date >= {{partition.start}} and flight_date < {{partition.end}}
group by flight_date
