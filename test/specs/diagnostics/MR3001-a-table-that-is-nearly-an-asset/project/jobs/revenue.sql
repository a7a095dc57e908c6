-- daily revenue
select sum(amount) as revenue
from clean.ordrs as o
join customers as c on c.id = o.id
