select
  origin,
  destination,
  any_value(distance_miles) as distance_miles,
  sum(flights)::bigint as flights,
  sum(delay_minutes) / sum(flights) as mean_delay,
  sum(delayed_flights) / sum(flights) as share_delayed
from facts.route_days
group by origin, destination
having sum(flights) >= {{params.min_flights}}
