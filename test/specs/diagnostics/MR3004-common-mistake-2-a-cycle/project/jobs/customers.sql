select o.id
from orders as o
