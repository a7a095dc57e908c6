select clean.flights.origin from clean.flights
union all by name
select raw.airports.code as origin from raw.airports
except
select clean.flights.origin from (select 'ZZZ' as origin) as clean_flights, clean.flights where clean.flights.id = 1
order by 1
