select id
from customers
