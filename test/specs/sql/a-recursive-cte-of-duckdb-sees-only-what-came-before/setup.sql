create table c as select 2 as m;
