-- The source writes midnight as the last minute of a day (24:00), not as the first of the next:
-- its first flight is at 00:01 of January 1, and its last six at 00:00 of July 1.
select distinct
  (departed_at - interval 1 minute)::date as flight_date,
  departed_at,
  origin,
  destination,
  distance_miles,
  delay_minutes
from raw.flights
where departed_at > {{partition.start}}
  and departed_at <= {{partition.end}}
  and delay_minutes >= {{params.earliest_minutes}}
