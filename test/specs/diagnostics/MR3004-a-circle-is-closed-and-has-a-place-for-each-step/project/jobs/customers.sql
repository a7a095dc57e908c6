-- who bought
select 1 as id
from marts.revenue
