from clean.flights
select clean.flights.origin, (from raw.airports select max(code)) as last
where clean.flights.delay > 0
order by all
