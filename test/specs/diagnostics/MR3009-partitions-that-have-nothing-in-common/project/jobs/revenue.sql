select *, {{partition.start}} as day
from marts.orders_view
