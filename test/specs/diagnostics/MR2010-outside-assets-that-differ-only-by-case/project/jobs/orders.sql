select 1 as id from raw.orders, raw.Orders
