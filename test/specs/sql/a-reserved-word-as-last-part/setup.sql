create schema clean;
create table clean."order" as select 1 as id;
create table clean."my flights" as select 2 as "delay min";
