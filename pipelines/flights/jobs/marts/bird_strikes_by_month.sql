with strikes as (
  select date_trunc('month', flight_date)::date as month, count(*) as strikes, sum(cost_usd)::bigint as cost_usd
  from raw.bird_strikes
  group by month
),
flown as (
  select date_trunc('month', flight_date)::date as month, sum(flights)::bigint as flights
  from facts.network_days
  group by month
)
select month, flights, coalesce(strikes, 0) as strikes, coalesce(cost_usd, 0) as cost_usd, 100000 * coalesce(strikes, 0) / flights as strikes_per_100k
from flown
left join strikes using (month)
