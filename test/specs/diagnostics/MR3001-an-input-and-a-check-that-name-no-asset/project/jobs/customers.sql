select 1 as last_order
