select 1 as id
where {{params.n} > 1
