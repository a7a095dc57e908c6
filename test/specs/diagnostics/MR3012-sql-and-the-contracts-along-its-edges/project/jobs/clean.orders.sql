select o.id, o.customer, o.amuont as amount from raw.orders as o
