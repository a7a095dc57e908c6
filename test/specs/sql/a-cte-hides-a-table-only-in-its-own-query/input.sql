select * from (
  with flights as (select 1 as id)
  select * from flights
) x
join flights using (id)
where exists (with airports as (select 1 as id) select * from airports where airports.id = x.id)
  and x.id in (select id from airports)
