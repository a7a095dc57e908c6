select
  hour(departed_at) as hour,
  count(*) as flights,
  avg(delay_minutes) as mean_delay
from clean.flights
where origin = {{item.airport}}
group by hour
