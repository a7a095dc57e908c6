create schema clean;
create schema raw;
create table clean.flights as select 1 as id;
create table raw.flights as select 1 as id;
