select 1 as id, 2 as customer, {{partition.start}} as order_date
