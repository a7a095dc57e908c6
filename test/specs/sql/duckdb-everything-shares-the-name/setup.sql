create schema clean;
create schema raw;
create table clean.flights as select * from (values (1, 'BUD', 10), (2, 'VIE', -3), (3, 'BUD', 45)) v(id, origin, delay);
create table raw.airports as select * from (values ('BUD', 'Budapest'), ('VIE', 'Wien')) v(code, city);
