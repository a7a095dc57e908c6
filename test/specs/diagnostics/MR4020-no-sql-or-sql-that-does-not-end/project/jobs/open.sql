select 'it does not end as id
from clean.empty
