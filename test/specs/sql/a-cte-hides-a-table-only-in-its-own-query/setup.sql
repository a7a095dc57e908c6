create table flights as select 1 as id; create table airports as select 1 as id;
