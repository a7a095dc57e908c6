select * from clean.orders
