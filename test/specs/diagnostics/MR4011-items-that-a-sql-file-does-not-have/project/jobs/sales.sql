select '{{item.contry}}' as country
from raw.sales_{{item.country}}
where country = {{item.countri}}
