delete from clean.orders where id = 1
