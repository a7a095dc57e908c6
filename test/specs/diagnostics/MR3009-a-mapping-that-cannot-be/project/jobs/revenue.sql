select *, {{partition.start}} as day
from clean.orders
