with flights as (select * from flights where delay > 0),
airports as (select airports.* from raw.airports join flights on true)
select * from flights join airports on true join main.flights f on true
