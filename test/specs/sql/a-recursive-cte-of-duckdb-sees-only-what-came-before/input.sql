with recursive a as (select 1 as n union all select n + 1 from a where n < 3),
b as (select * from a, c),
c as (select 1 as m)
select * from b
