create table flights(id int, delay int); create schema raw; create table raw.airports(code text);
