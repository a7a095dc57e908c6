delete from marts.revenue where 1 = 1;
insert into marts.revenue select * from clean.orders
