select count(*) as n
from clean.orders
