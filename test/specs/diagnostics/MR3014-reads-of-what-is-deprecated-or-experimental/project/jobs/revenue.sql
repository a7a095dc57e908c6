select count(*) as n
from clean.orders, clean.orders_v2, raw.fax
