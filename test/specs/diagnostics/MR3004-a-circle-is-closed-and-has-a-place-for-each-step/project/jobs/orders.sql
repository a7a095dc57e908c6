select *
from marts.customers
