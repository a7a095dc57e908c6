select id
from stg_orders
