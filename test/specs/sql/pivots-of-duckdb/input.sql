select * from (pivot clean.flights on origin using sum(delay) group by id) join clean.flights as f using (id) order by all
