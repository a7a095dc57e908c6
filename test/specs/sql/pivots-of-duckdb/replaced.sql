select * from (pivot "prod"."clean__flights" on origin using sum(delay) group by id) join "prod"."clean__flights" as f using (id) order by all
