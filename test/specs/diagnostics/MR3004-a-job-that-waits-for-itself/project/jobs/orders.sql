select 1 as id from clean.orders
