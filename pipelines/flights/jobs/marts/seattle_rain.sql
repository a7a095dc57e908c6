-- The weather is of 2012 to 2015: no day has both, but January is January.
with usual as (
  select month(date) as month, avg(precipitation) as rain_mm_a_day, avg((weather = 'sun')::integer) as share_of_sun
  from source.seattle_weather
  group by month
),
seattle as (
  select month(flight_date) as month, sum(flights)::bigint as flights, sum(delay_minutes) / sum(flights) as mean_delay
  from facts.airport_days
  where airport = 'SEA'
  group by month
)
select month, flights, mean_delay, rain_mm_a_day, share_of_sun
from seattle
join usual using (month)
