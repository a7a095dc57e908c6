select
  flight_date,
  origin,
  destination,
  any_value(distance_miles) as distance_miles,
  count(*) as flights,
  count(*) filter (where delay_minutes >= 15) as delayed_flights,
  sum(delay_minutes)::bigint as delay_minutes
from clean.flights
where flight_date >= {{partition.start}} and flight_date < {{partition.end}}
group by flight_date, origin, destination
